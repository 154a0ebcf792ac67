import { useSuspenseQuery } from "@tanstack/react-query";
import { sessionQuery, subscriptionsQuery } from "../../api/queries.ts";
import type { Account } from "../../api/schema/session.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { guides } from "../../flow/guides.ts";
import { stepPosition } from "../../flow/steps.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { SignedInAccount } from "./signed-in-account.tsx";
import { SubscriptionCard } from "./subscription-card.tsx";

interface ListProps {
  readonly account: Account;
  readonly subscriptions: readonly Subscription[];
}

function SubscriptionList({ account, subscriptions }: ListProps) {
  const { t } = useMessages();
  if (account.kind === "work-or-school") {
    return (
      <Section heading={t("work-account.heading")} isPanel>
        <p>{t("work-account.text")}</p>
        <p>
          <ExternalLink href={guides.organisation}>{t("work-account.link")}</ExternalLink>
        </p>
        <p>{t("work-account.next")}</p>
      </Section>
    );
  }
  if (subscriptions.length === 0) {
    return (
      <Section heading={t("no-subscription.heading")} isPanel>
        <p>{t("no-subscription.text")}</p>
        <p>{t("no-subscription.next")}</p>
      </Section>
    );
  }
  return subscriptions.map((subscription) => (
    <SubscriptionCard key={subscription.id} subscription={subscription} />
  ));
}

/** Every subscription of the account, each with its own right action. */
export function SubscriptionsPage() {
  const { t } = useMessages();
  const { data: session } = useSuspenseQuery(sessionQuery());
  const { data } = useSuspenseQuery(subscriptionsQuery());
  return (
    <Page
      heading={t("subscriptions.heading")}
      step={stepPosition("subscriptions", { session, subscription: null })}
    >
      {session.status === "signed-in" && (
        <>
          <SignedInAccount session={session} />
          <SubscriptionList account={session.account} subscriptions={data.subscriptions} />
        </>
      )}
    </Page>
  );
}
