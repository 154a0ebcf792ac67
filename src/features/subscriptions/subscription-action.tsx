import { Link } from "react-router-dom";
import type { Subscription } from "../../api/schema/subscription.ts";
import { guides } from "../../flow/guides.ts";
import { pathOf } from "../../flow/screens.ts";
import { canWithdraw, type SubscriptionState } from "../../flow/subscription-state.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { cancelLabel, wayToCancel } from "../../subscription/labels.ts";
import { buttonClass } from "../../ui/button.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { AttentionNotice } from "./attention-notice.tsx";
import { BilledElsewhere } from "./billed-elsewhere.tsx";
import { AlreadyOff, Cancelled, Expired, Withdrawn } from "./ended-panels.tsx";
import { MemberPanel } from "./member-panel.tsx";
import { priceLine } from "./subscription-facts.ts";
import { WithdrawalChoice } from "./withdrawal-choice.tsx";

interface SubscriptionActionProps {
  readonly subscription: Subscription;
  readonly state: SubscriptionState;
}

/** What is true of a subscription in this state, and the one thing to do about it. */
export function SubscriptionAction({ subscription, state }: SubscriptionActionProps) {
  const words = useWords();
  const { t } = words;
  const { plan, withdrawal } = subscription;
  const right = canWithdraw(subscription) ? withdrawal : null;
  const withdrawing = right && <WithdrawalChoice subscription={subscription} right={right} />;

  switch (state.kind) {
    case "cancellable": {
      const cancel = (
        <Link className={buttonClass()} to={wayToCancel(subscription)}>
          {cancelLabel(words, subscription)}
        </Link>
      );
      return (
        <>
          <p>{priceLine(words, subscription)}</p>
          {state.attention && (
            <AttentionNotice subscription={subscription} attention={state.attention} />
          )}
          {right ? (
            <WithdrawalChoice subscription={subscription} right={right} cancel={cancel} />
          ) : (
            <p>{cancel}</p>
          )}
        </>
      );
    }
    case "withdrawn":
      return <Withdrawn subscription={subscription} />;
    case "cancelled":
      return (
        <>
          <Cancelled subscription={subscription} hasEnded={state.hasEnded} />
          {withdrawing}
        </>
      );
    case "already-off":
      return (
        <>
          {state.attention && (
            <AttentionNotice subscription={subscription} attention={state.attention} />
          )}
          <AlreadyOff subscription={subscription} canTurnOn={state.canTurnOn} />
          {withdrawing}
        </>
      );
    case "expired":
      return <Expired subscription={subscription} />;
    case "billed-elsewhere":
      return <BilledElsewhere subscription={subscription} state={state} />;
    case "not-owner":
      return <MemberPanel ownerName={state.ownerName} share={subscription.memberStorage} />;
    case "another-kind":
      return state.guide === "xbox" ? (
        <>
          <p>{t("another-kind.xbox", { plan: isolate(plan.name) })}</p>
          <p>
            <ExternalLink variant="plain" href={guides.xbox}>
              {t("another-kind.xbox-link")}
            </ExternalLink>
          </p>
        </>
      ) : (
        <>
          <p>{t("another-kind.text")}</p>
          <p>
            <ExternalLink variant="plain" href={guides.account}>
              {t("another-kind.link")}
            </ExternalLink>
          </p>
        </>
      );
    case "unknown":
      return (
        <>
          <p>{t("unknown-state.text")}</p>
          <p>
            <Link className={buttonClass()} to={pathOf("support")}>
              {t("contact-support")}
            </Link>
          </p>
        </>
      );
  }
}
