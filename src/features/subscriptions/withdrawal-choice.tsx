import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import type { Subscription, WithdrawalRight } from "../../api/schema/subscription.ts";
import { pathOf } from "../../flow/screens.ts";
import { useWords } from "../../i18n/words.ts";
import { WaysToEnd } from "../../subscription/ways-to-end.tsx";
import { withdrawalText } from "../../subscription/withdrawal-notice.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { ChoiceBar } from "../../ui/choice-bar.tsx";

interface WithdrawalChoiceProps {
  readonly subscription: Subscription;
  readonly right: WithdrawalRight;
  /** The way to cancel, where there is one. */
  readonly cancel?: ReactNode;
}

/** While the contract can be withdrawn from: what that means beside cancelling, then the way to each. */
export function WithdrawalChoice({ subscription, right, cancel }: WithdrawalChoiceProps) {
  const words = useWords();
  return (
    <>
      <p>{withdrawalText(words, right)}</p>
      <WaysToEnd right={right} isOff={cancel === undefined} />
      <ChoiceBar isInPlace>
        <Link className={buttonClass()} to={pathOf("withdraw", subscription.id)}>
          {words.t("withdraw.open")}
        </Link>
        {cancel}
      </ChoiceBar>
    </>
  );
}
