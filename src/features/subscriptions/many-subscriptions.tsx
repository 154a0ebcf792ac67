import { useCallback } from "react";
import { useLocation } from "react-router-dom";
import type { KnownSubscription } from "../../api/freshness.ts";
import { subscriptionState } from "../../flow/subscription-state.ts";
import { useWords } from "../../i18n/words.ts";
import { billerText } from "../../subscription/phrases.ts";
import { LongList } from "../../ui/long-list.tsx";
import { SubscriptionCard } from "./subscription-card.tsx";
import { statusText } from "./subscription-facts.ts";

function card(subscription: KnownSubscription) {
  return <SubscriptionCard subscription={subscription} isOneOfMany />;
}

interface ManySubscriptionsProps {
  readonly accountId: string;
  readonly subscriptions: readonly KnownSubscription[];
}

/** More subscriptions than one looks through: the same cards, to be found by plan, status and biller. */
export function ManySubscriptions({ accountId, subscriptions }: ManySubscriptionsProps) {
  const words = useWords();
  const { key } = useLocation();
  const wordsOf = useCallback(
    (subscription: KnownSubscription) => [
      subscription.plan.name,
      statusText(words, subscriptionState(subscription)),
      billerText(words, subscription.biller),
    ],
    [words],
  );
  return (
    <LongList
      id="find"
      place={`${key} ${accountId}`}
      label={words.t("subscriptions.find")}
      hint={words.t("subscriptions.find-hint")}
      items={subscriptions}
      wordsOf={wordsOf}
      size="card"
    >
      {card}
    </LongList>
  );
}
