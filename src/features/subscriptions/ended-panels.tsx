import { Link } from "react-router-dom";
import type { Subscription } from "../../api/schema/subscription.ts";
import { guides } from "../../flow/guides.ts";
import { pathOf } from "../../flow/screens.ts";
import { isChargedNoMore } from "../../flow/subscription-state.ts";
import { useWords } from "../../i18n/words.ts";
import { buttonClass } from "../../ui/button.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";

interface PanelProps {
  readonly subscription: Subscription;
}

/** That nothing more is charged, where that is certain. */
function NoMoreCharges({ subscription }: PanelProps) {
  const { t } = useWords();
  return isChargedNoMore(subscription) && ` ${t("no-more-charges")}`;
}

/** Recurring billing is off: until when it can be used. */
export function AlreadyDone({ subscription }: PanelProps) {
  const { t, format } = useWords();
  const { endsOn } = subscription;
  return (
    <p>
      {endsOn === null
        ? t("already-off.text-no-date")
        : t("already-off.text", { date: format.date(endsOn) })}
      <NoMoreCharges subscription={subscription} />
    </p>
  );
}

/** It is already done; and the way back for those who changed their mind. */
export function AlreadyOff({
  subscription,
  canTurnOn,
}: PanelProps & { readonly canTurnOn: boolean }) {
  const { t } = useWords();
  return (
    <>
      <AlreadyDone subscription={subscription} />
      <p>{t(canTurnOn ? "already-off.turn-on" : "already-off.cannot-turn-on")}</p>
      <p>
        {canTurnOn ? (
          <Link className={buttonClass()} to={pathOf("recurring-billing", subscription.id)}>
            {t("recurring-billing.turn-on")}
          </Link>
        ) : (
          <ExternalLink variant="plain" href={guides.account}>
            {t("expired.renew-link")}
          </ExternalLink>
        )}
      </p>
    </>
  );
}

/** Cancelled here or elsewhere: the receipt has it all. */
export function Cancelled({ subscription, hasEnded }: PanelProps & { readonly hasEnded: boolean }) {
  const { t, format } = useWords();
  const { id, endsOn } = subscription;
  return (
    <>
      <p>
        {endsOn === null
          ? t("cancelled-state.text-no-date")
          : t(hasEnded ? "cancelled-state.ended" : "cancelled-state.text", {
              date: format.date(endsOn),
            })}
        <NoMoreCharges subscription={subscription} />
      </p>
      <p>
        <Link className={buttonClass()} to={pathOf("cancelled", id)}>
          {t("cancelled-state.receipt")}
        </Link>
      </p>
    </>
  );
}

/** Withdrawn from, here or elsewhere: the receipt has it all. */
export function Withdrawn({ subscription }: PanelProps) {
  const { t, format } = useWords();
  const { id, endsOn } = subscription;
  return (
    <>
      <p>
        {endsOn === null
          ? t("withdrawn-state.text-no-date")
          : t("withdrawn-state.text", { date: format.date(endsOn) })}
        <NoMoreCharges subscription={subscription} />
      </p>
      <p>
        <Link className={buttonClass()} to={pathOf("withdrawn", id)}>
          {t("cancelled-state.receipt")}
        </Link>
      </p>
    </>
  );
}

/** Nothing is left to cancel: what happens to the files, and how to have it again. */
export function Expired({ subscription }: PanelProps) {
  const { t, format } = useWords();
  const { endsOn, filesMayBeDeletedFrom } = subscription;
  return (
    <>
      <p>
        {endsOn === null
          ? t("expired.text-no-date")
          : t("expired.text", { date: format.date(endsOn) })}
        <NoMoreCharges subscription={subscription} />
      </p>
      {filesMayBeDeletedFrom !== null && (
        <p>{t("expired.files", { date: format.date(filesMayBeDeletedFrom) })}</p>
      )}
      <p>
        <Link className={buttonClass()} to={pathOf("storage")}>
          {t("expired.link")}
        </Link>
      </p>
      <p>
        {t("expired.renew")}{" "}
        <ExternalLink href={guides.account}>{t("expired.renew-link")}</ExternalLink>
      </p>
    </>
  );
}
