import type { ComponentType } from "react";
import { Link } from "react-router-dom";
import type { CancellationTerms } from "../../api/schema/cancellation.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";
import {
  OpenDecisionNotices,
  useOpenDecisions,
} from "../../subscription/open-decision-notices.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { MissingFacts, SignInToSee } from "./help-parts.tsx";
import { useOwnFacts, useOwnTerms } from "./use-own-facts.ts";

interface OwnSubscriptionsProps {
  /** Why one would sign in. */
  readonly signInText: string;
  /** What the terms of one subscription say. */
  readonly Terms: ComponentType<{ readonly terms: CancellationTerms }>;
  /** Whether there is something to say of a subscription whatever its terms. */
  readonly isOther: (subscription: Subscription) => boolean;
  readonly Other: ComponentType<{ readonly subscription: Subscription }>;
  /** The words where there is nothing to say of any. */
  readonly nothing: string;
}

type SignedInProps = Omit<OwnSubscriptionsProps, "signInText"> & {
  readonly subscriptions: readonly Subscription[];
};

function SignedIn({ subscriptions, Terms, isOther, Other, nothing }: SignedInProps) {
  const { t } = useMessages();
  const { terms, isMore, isLoading, tryAgain } = useOwnTerms(subscriptions);
  const others = subscriptions.filter(isOther);
  // While it is not known what became of a decision, nothing is said of what cannot be done.
  const isOpen = useOpenDecisions().some(({ subscriptionId }) =>
    subscriptions.some(({ id }) => id === subscriptionId),
  );
  const isNothing =
    terms.length + others.length === 0 && !isLoading && tryAgain === null && !isOpen;
  return (
    <>
      <OpenDecisionNotices subscriptions={subscriptions} />
      {terms.map((own) => (
        <Terms key={own.subscriptionId} terms={own} />
      ))}
      {others.map((subscription) => (
        <Other key={subscription.id} subscription={subscription} />
      ))}
      {isLoading && <Waiting />}
      {tryAgain && <MissingFacts onTryAgain={tryAgain} />}
      {isNothing && <p>{nothing}</p>}
      {isMore && (
        <p>
          <Link to={pathOf("subscriptions")}>{t("own-facts.more")}</Link>
        </p>
      )}
    </>
  );
}

/** What applies to the subscriber's own subscriptions; for those who are signed out, the way to see it. */
export function OwnSubscriptions({ signInText, ...parts }: OwnSubscriptionsProps) {
  const facts = useOwnFacts();
  switch (facts.kind) {
    case "loading":
      return <Waiting />;
    case "unknown":
      return <MissingFacts onTryAgain={facts.tryAgain} />;
    case "signed-out":
      return <SignInToSee text={signInText} />;
    case "signed-in":
      return <SignedIn {...parts} subscriptions={facts.subscriptions} />;
  }
}
