import { Link } from "react-router-dom";
import type { KnownSubscription } from "../../api/freshness.ts";
import { pathOf } from "../../flow/screens.ts";
import { subscriptionState } from "../../flow/subscription-state.ts";
import { useWords } from "../../i18n/words.ts";
import { PlanList } from "../../subscription/plan-list.tsx";
import { useOpenDecisions } from "../../subscription/open-decision-notices.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Section } from "../../ui/section.tsx";
import { StatusPill } from "../../ui/status-pill.tsx";
import { SubscriptionAction } from "./subscription-action.tsx";
import { statusText, statusTone, subscriptionFacts } from "./subscription-facts.ts";

interface SubscriptionCardProps {
  readonly subscription: KnownSubscription;
  /** In a long list it is found as an item, and a hundred landmarks would be none. */
  readonly isOneOfMany?: boolean;
}

/** The plans it can change to, in sight without starting to cancel. */
function OtherPlans({ subscription, isOneOfMany }: SubscriptionCardProps) {
  const { t } = useWords();
  return (
    <Section heading={t("other-plans.heading")} level={3} isLandmark={!isOneOfMany}>
      <PlanList subscriptionId={subscription.id} plans={subscription.planChanges} />
    </Section>
  );
}

/** One subscription: what it is, what it costs, what happens next, and the one right action. */
export function SubscriptionCard({ subscription, isOneOfMany = false }: SubscriptionCardProps) {
  const words = useWords();
  const state = subscriptionState(subscription);
  const open = useOpenDecisions().find(({ subscriptionId }) => subscriptionId === subscription.id);
  return (
    <Section heading={<bdi>{subscription.plan.name}</bdi>} isLandmark={!isOneOfMany} isPanel>
      {open === undefined ? (
        <>
          <StatusPill tone={statusTone(state)}>{statusText(words, state)}</StatusPill>
          {subscription.behindSince !== null && <p>{words.t("behind.text")}</p>}
          <SubscriptionAction subscription={subscription} state={state} />
          <FactList facts={subscriptionFacts(words, subscription, state)} />
          {state.kind === "cancellable" && subscription.planChanges.length > 0 && (
            <OtherPlans subscription={subscription} isOneOfMany={isOneOfMany} />
          )}
        </>
      ) : (
        // What is read of it may be so no longer, so none of it is said.
        <>
          <StatusPill tone="warning">{words.t("status.open-decision")}</StatusPill>
          <p>
            <Link className={buttonClass()} to={pathOf("decision", subscription.id)}>
              {words.t("decision.find-out")}
            </Link>
          </p>
        </>
      )}
    </Section>
  );
}
