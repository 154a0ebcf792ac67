import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { subscriptionsQuery } from "../../api/queries.ts";
import { sessionQuery } from "../../api/session.ts";
import type { KnownSubscription } from "../../api/freshness.ts";
import type { Account } from "../../api/schema/session.ts";
import { otherAccountPath, signInAndReturn } from "../../flow/addresses.ts";
import { pathOf } from "../../flow/screens.ts";
import { stepPosition } from "../../flow/steps.ts";
import { accountState, type AccountState } from "../../flow/subscription-state.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { OpenDecisionNotices } from "../../subscription/open-decision-notices.tsx";
import { SignedInAs } from "../../subscription/signed-in-as.tsx";
import { isLong } from "../../ui/is-long.ts";
import { Page } from "../../ui/page.tsx";
import { ManySubscriptions } from "./many-subscriptions.tsx";
import { NoSubscription } from "./no-subscription.tsx";
import { SignedInAccount } from "./signed-in-account.tsx";
import { PaymentChangedNotice } from "./payment-changed-notice.tsx";
import { SubscriptionCard } from "./subscription-card.tsx";
import { WorkAccount } from "./work-account.tsx";

interface ContentProps {
  readonly state: AccountState<KnownSubscription>;
  readonly account: Account;
  readonly othersPath: string;
}

function Content({ state, account, othersPath }: ContentProps) {
  switch (state.kind) {
    case "work-or-school":
      return <WorkAccount othersPath={othersPath} />;
    case "no-subscription":
      return <NoSubscription account={account} othersPath={othersPath} />;
    case "has-subscriptions":
      return isLong(state.subscriptions) ? (
        <ManySubscriptions accountId={account.id} subscriptions={state.subscriptions} />
      ) : (
        state.subscriptions.map((subscription) => (
          <SubscriptionCard key={subscription.id} subscription={subscription} />
        ))
      );
  }
}

/** Every subscription of the account, each with its own right action. */
export function SubscriptionsPage() {
  const { t } = useMessages();
  const { data: session } = useSuspenseQuery(sessionQuery());
  const { data } = useSuspenseQuery(subscriptionsQuery());
  const isAllOff = data.subscriptions.every(({ recurringBilling }) => !recurringBilling);
  return (
    <Page
      heading={t("subscriptions.heading")}
      step={stepPosition("subscriptions", data.subscriptions[0]?.profile ?? "default")}
      lead={session.status === "signed-in" && <SignedInAs account={session.account} />}
    >
      {session.status === "signed-out" ? (
        <p>
          <Link className={buttonClass("primary")} to={signInAndReturn(pathOf("subscriptions"))}>
            {t("subscriptions.sign-in")}
          </Link>
        </p>
      ) : (
        <>
          <OpenDecisionNotices subscriptions={data.subscriptions} />
          <PaymentChangedNotice subscriptions={data.subscriptions} />
          <SignedInAccount session={session} />
          <Content
            state={accountState(session.account, data.subscriptions)}
            account={session.account}
            othersPath={otherAccountPath(session)}
          />
          {data.subscriptions.length > 0 && (
            <p>
              <Link to={pathOf("cannot-cancel")}>
                {t(isAllOff ? "subscriptions.not-right" : "help.cannot-cancel.heading")}
              </Link>
            </p>
          )}
        </>
      )}
    </Page>
  );
}
