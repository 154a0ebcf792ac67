import { Link } from "react-router-dom";
import type { Subscription } from "../../api/schema/subscription.ts";
import { paths } from "../../flow/paths.ts";
import { subscriptionState } from "../../flow/subscription-state.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { planChangeText } from "../../i18n/phrases.ts";
import { FactList } from "../../ui/fact-list.tsx";
import { Section } from "../../ui/section.tsx";
import { SubscriptionAction } from "./subscription-action.tsx";
import { subscriptionFacts } from "./subscription-facts.ts";

/** The plans it can change to, in sight without starting to cancel. */
function OtherPlans({ subscription }: { readonly subscription: Subscription }) {
  const words = useMessages();
  const { t } = words;
  return (
    <Section heading={t("other-plans.heading")} level={3}>
      <FactList
        facts={subscription.planChanges.map((change) => ({
          name: isolate(change.plan.name),
          value: planChangeText(words, change),
        }))}
      />
      <p>
        <Link to={paths.planChange(subscription.id)}>{t("plan-change.open")}</Link>
      </p>
    </Section>
  );
}

/** One subscription: what it is, what it costs, what happens next, and the one right action. */
export function SubscriptionCard({ subscription }: { readonly subscription: Subscription }) {
  const words = useMessages();
  const state = subscriptionState(subscription);
  return (
    <Section heading={<bdi>{subscription.plan.name}</bdi>} isPanel>
      <FactList facts={subscriptionFacts(words, subscription, state)} />
      <SubscriptionAction subscription={subscription} state={state} />
      {state.kind === "cancellable" && subscription.planChanges.length > 0 && (
        <OtherPlans subscription={subscription} />
      )}
    </Section>
  );
}
