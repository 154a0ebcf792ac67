import { Link } from "react-router-dom";
import type { Subscription, WithdrawalRight } from "../api/schema/subscription.ts";
import { pathOf } from "../flow/screens.ts";
import { canWithdraw } from "../flow/subscription-state.ts";
import { useWords, type Words } from "../i18n/words.ts";
import { Notice } from "../ui/notice.tsx";
import { WaysToEnd } from "./ways-to-end.tsx";

/** That one can also withdraw, why, and until when. */
export function withdrawalText({ t, format }: Words, { since, lastDay }: WithdrawalRight): string {
  return t(`withdraw.since.${since}`, { date: format.date(lastDay) });
}

interface WithdrawalNoticeProps {
  readonly subscription: Subscription;
}

/** Where one is about to cancel, or has: that the contract can be withdrawn from instead, and what that means. */
export function WithdrawalNotice({ subscription }: WithdrawalNoticeProps) {
  const words = useWords();
  const { id, withdrawal } = subscription;
  if (!canWithdraw(subscription) || withdrawal === null) return null;
  return (
    <Notice tone="info">
      <p>{withdrawalText(words, withdrawal)}</p>
      <WaysToEnd right={withdrawal} isOff={!subscription.recurringBilling} level={2} />
      <p>
        <Link to={pathOf("withdraw", id)}>{words.t("withdraw.open")}</Link>
      </p>
    </Notice>
  );
}
