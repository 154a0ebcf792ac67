import { Link } from "react-router-dom";
import type { Biller, Subscription } from "../../api/schema/subscription.ts";
import { guides } from "../../flow/guides.ts";
import { paths } from "../../flow/paths.ts";
import {
  canTurnOnRecurringBilling,
  type SubscriptionState,
} from "../../flow/subscription-state.ts";
import { isolate } from "../../i18n/isolate.ts";
import { Message, useMessages } from "../../i18n/messages.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { PersonName } from "../../ui/person-name.tsx";

function BilledElsewhere({ biller }: { readonly biller: Exclude<Biller, { kind: "microsoft" }> }) {
  const { t } = useMessages();
  switch (biller.kind) {
    case "google-play":
      return (
        <>
          <p>{t("billed-elsewhere.google-play")}</p>
          <p>
            <ExternalLink variant="plain" href={guides.googlePlay}>
              {t("billed-elsewhere.google-play-link")}
            </ExternalLink>
          </p>
        </>
      );
    case "app-store":
      return (
        <>
          <p>{t("billed-elsewhere.app-store")}</p>
          <p>
            <ExternalLink variant="plain" href={guides.appStore}>
              {t("billed-elsewhere.app-store-link")}
            </ExternalLink>
          </p>
        </>
      );
    case "retailer":
      return (
        <>
          <p>{t("billed-elsewhere.retailer", { name: isolate(biller.name) })}</p>
          {biller.website && (
            <p>
              <ExternalLink variant="plain" href={biller.website}>
                {t("billed-elsewhere.retailer-link", { name: isolate(biller.name) })}
              </ExternalLink>
            </p>
          )}
          {biller.phone && (
            <p>{t("billed-elsewhere.retailer-phone", { phone: isolate(biller.phone) })}</p>
          )}
        </>
      );
    case "unknown":
      return (
        <>
          <p>{t("billed-elsewhere.unknown")}</p>
          <p>
            <ExternalLink variant="plain" href={guides.contact}>
              {t("contact-support")}
            </ExternalLink>
          </p>
        </>
      );
  }
}

interface SubscriptionActionProps {
  readonly subscription: Subscription;
  readonly state: SubscriptionState;
}

/** What is true of a subscription in this state, and the one thing to do about it. */
export function SubscriptionAction({ subscription, state }: SubscriptionActionProps) {
  const { t, format } = useMessages();
  const { id, cancelLabel, endsOn, status } = subscription;
  const date = endsOn === null ? t("date.unknown") : format.date(endsOn);

  switch (state.kind) {
    case "cancellable":
      return (
        <p>
          <Link className={buttonClass()} to={paths.review(id)}>
            {t(`cancel-label.${cancelLabel}`)}
          </Link>
        </p>
      );
    case "cancelled":
      return (
        <>
          <p>
            {t(status === "expired" ? "cancelled-state.ended" : "cancelled-state.text", { date })}
          </p>
          <p>
            <Link className={buttonClass()} to={paths.cancelled(id)}>
              {t("cancelled-state.receipt")}
            </Link>
          </p>
        </>
      );
    case "already-off":
      return (
        <>
          <p>{t("already-off.text", { date })}</p>
          {canTurnOnRecurringBilling(subscription) && (
            <p>
              <Link className={buttonClass()} to={paths.recurringBilling(id)}>
                {t("recurring-billing.turn-on")}
              </Link>
            </p>
          )}
        </>
      );
    case "expired":
      return (
        <>
          <p>{t("expired.text", { date })}</p>
          <p>
            <Link to={`${paths.help()}#storage`}>{t("expired.link")}</Link>
          </p>
        </>
      );
    case "billed-elsewhere":
      return <BilledElsewhere biller={state.biller} />;
    case "not-owner":
      return (
        <>
          <p>
            <Message id="not-owner.text" values={{ name: <PersonName name={state.ownerName} /> }} />
          </p>
          <p>
            <Link to={`${paths.help()}#storage`}>{t("not-owner.link")}</Link>
          </p>
        </>
      );
    case "another-kind":
      return (
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
            <ExternalLink variant="plain" href={guides.contact}>
              {t("contact-support")}
            </ExternalLink>
          </p>
        </>
      );
  }
}
