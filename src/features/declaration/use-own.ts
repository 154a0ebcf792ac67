import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { subscriptionsQuery } from "../../api/queries.ts";
import type { Profile } from "../../api/schema/subscription.ts";
import { sessionQuery } from "../../api/session.ts";
import { profileOfLanguage } from "../../flow/journeys.ts";
import { subscriptionState } from "../../flow/subscription-state.ts";

/** What is known of whoever is signed in, to be written into the form for them. */
interface Own {
  /** Whether there is something to cancel where one is signed in. */
  readonly canCancel: boolean;
  readonly name: string;
  readonly contract: string;
  readonly address: string;
  readonly profile: Profile;
}

/**
 * What the page knows already, as it was on arrival: nothing that is written is ever replaced. `about` is the id of the
 * subscription that one came from. Before signing in, the rules are those of the language.
 */
export function useOwn(language: string, about: string | null): Own {
  const client = useQueryClient();
  const [{ account, only, canCancel }] = useState(() => {
    const session = client.getQueryData(sessionQuery().queryKey);
    const isSignedIn = session?.status === "signed-in";
    const all = isSignedIn ? client.getQueryData(subscriptionsQuery().queryKey) : undefined;
    const cancellable = (all?.subscriptions ?? []).filter(
      (subscription) => subscriptionState(subscription).kind === "cancellable",
    );
    const [first, ...others] = cancellable;
    return {
      account: isSignedIn ? session.account : null,
      canCancel: cancellable.length > 0,
      only: cancellable.find(({ id }) => id === about) ?? (others.length === 0 ? first : undefined),
    };
  });
  const address = account?.address ?? "";
  return {
    canCancel,
    name: account?.name ?? "",
    contract: only === undefined ? address : `${only.plan.name}, ${address}`,
    address,
    profile: only?.profile ?? profileOfLanguage(language),
  };
}
