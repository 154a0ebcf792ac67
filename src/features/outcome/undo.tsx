import { Link } from "react-router-dom";
import type { Cancellation } from "../../api/schema/cancellation.ts";
import type { KnownSubscription } from "../../api/freshness.ts";
import { pathOf } from "../../flow/screens.ts";
import { canTurnOnRecurringBilling } from "../../flow/subscription-state.ts";
import { useWords } from "../../i18n/words.ts";
import { chargeText, priceText } from "../../subscription/phrases.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";

interface UndoProps {
  readonly subscription: KnownSubscription;
  readonly receipt: Cancellation;
}

/** Whether it can be undone, and what that would cost. It never happens by itself. */
export function Undo({ subscription, receipt }: UndoProps) {
  const words = useWords();
  const { t } = words;
  const { reactivation, price, term } = subscription;
  if (canTurnOnRecurringBilling(subscription) && reactivation) {
    return (
      <Section heading={t("undo.heading")} isPanel>
        <p>
          {t("undo.text", {
            price: priceText(words, price, term),
            charge: chargeText(words, reactivation.nextCharge),
          })}
        </p>
        <p>
          <Link className={buttonClass()} to={pathOf("recurring-billing", subscription.id)}>
            {t("recurring-billing.turn-on")}
          </Link>
        </p>
      </Section>
    );
  }
  if (subscription.behindSince !== null) {
    return (
      <Section heading={t("undo.heading")} isPanel>
        <p>{t("undo.soon")}</p>
      </Section>
    );
  }
  return (
    <Section heading={t("undo.impossible-heading")} isPanel>
      <p>{t(receipt.refund === null ? "undo.too-late" : "undo.refunded")}</p>
    </Section>
  );
}
