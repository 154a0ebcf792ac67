import { Link } from "react-router-dom";
import type { Plan, Subscription } from "../../api/schema/subscription.ts";
import { guides } from "../../flow/guides.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useMessages, Message } from "../../i18n/messages.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Section } from "../../ui/section.tsx";
import { phoneContact, retailerContact } from "../../flow/contact.ts";
import { pathOf } from "../../flow/screens.ts";
import type { Retailer, OtherBiller, SubscriptionState } from "../../flow/subscription-state.ts";
import { useWords } from "../../i18n/words.ts";
import { billerText } from "../../subscription/phrases.ts";
import { buttonClass } from "../../ui/button.tsx";
import { AlreadyDone } from "./ended-panels.tsx";

const stores = {
  "google-play": { seller: "Google", manage: guides.googlePlay, refund: guides.googlePlayRefund },
  "app-store": { seller: "Apple", manage: guides.appStore, refund: guides.appStoreRefund },
} as const;

interface StorePanelProps {
  readonly store: keyof typeof stores;
  readonly plan: Plan;
}

/** Bought in an app store: who bills it, each step there, and whom to ask for money back. */
function StorePanel({ store, plan }: StorePanelProps) {
  const { t } = useMessages();
  const { seller, manage, refund } = stores[store];
  return (
    <>
      <p>{t(`billed-elsewhere.${store}`)}</p>
      <Section heading={t("billed-elsewhere.steps", { seller })} level={3}>
        <ol>
          <li>{t(`billed-elsewhere.${store}-step-1`)}</li>
          <li>{t(`billed-elsewhere.${store}-step-2`)}</li>
          <li>{t(`billed-elsewhere.${store}-step-3`, { plan: isolate(plan.name) })}</li>
          <li>{t(`billed-elsewhere.${store}-step-4`)}</li>
        </ol>
        <p>{t(`billed-elsewhere.${store}-note`)}</p>
      </Section>
      <p>
        <ExternalLink variant="plain" href={manage}>
          {t(`billed-elsewhere.${store}-link`)}
        </ExternalLink>
      </p>
      <p>
        {t(`billed-elsewhere.${store}-refund`)}{" "}
        <ExternalLink href={refund}>{t(`billed-elsewhere.${store}-refund-link`)}</ExternalLink>
      </p>
    </>
  );
}

interface RetailerProps {
  readonly retailer: Retailer;
}

/** The way to reach the retailer; where there is none that can be followed, the way to support. */
function RetailerAction({ retailer }: RetailerProps) {
  const words = useWords();
  const { t } = words;
  const contact = retailerContact(retailer);
  switch (contact?.kind) {
    case "web":
      return (
        <ExternalLink variant="plain" href={contact.href}>
          {t("billed-elsewhere.retailer-link", { name: billerText(words, retailer) })}
        </ExternalLink>
      );
    case "phone":
      return (
        <a className={buttonClass()} href={contact.href}>
          <Message
            id="billed-elsewhere.retailer-call"
            values={{
              phone: <bdi>{contact.number}</bdi>,
            }}
          />
        </a>
      );
    case undefined:
      return (
        <Link className={buttonClass()} to={pathOf("support")}>
          {t("contact-support")}
        </Link>
      );
  }
}

/** Bought from a retailer: who that is, why it cannot be done here, and how to reach them. */
function RetailerPanel({ retailer }: RetailerProps) {
  const words = useWords();
  const { t } = words;
  const { website, phone } = retailer;
  const contact = retailerContact(retailer);
  const dialled = phone === null ? null : phoneContact(phone);
  return (
    <>
      <p>{t("billed-elsewhere.retailer", { name: billerText(words, retailer) })}</p>
      <p>{t(contact ? "billed-elsewhere.retailer-ask" : "billed-elsewhere.retailer-no-contact")}</p>
      {website !== null && (
        <p>
          <Message
            id="billed-elsewhere.retailer-website"
            values={{
              website: <bdi>{contact?.kind === "web" ? contact.host : website}</bdi>,
            }}
          />
        </p>
      )}
      {phone !== null && contact?.kind !== "phone" && (
        <p>
          <Message
            id="billed-elsewhere.retailer-phone"
            values={{
              phone: dialled ? <a href={dialled.href}>{isolate(phone)}</a> : <bdi>{phone}</bdi>,
            }}
          />
        </p>
      )}
      <p>
        <RetailerAction retailer={retailer} />
      </p>
    </>
  );
}

function WhereToCancel({ subscription, biller }: BillerProps) {
  switch (biller.kind) {
    case "google-play":
    case "app-store":
      return <StorePanel store={biller.kind} plan={subscription.plan} />;
    case "retailer":
      return <RetailerPanel retailer={biller} />;
  }
}

interface BillerProps {
  readonly subscription: Subscription;
  readonly biller: OtherBiller;
}

function WayToBiller({ biller }: { readonly biller: OtherBiller }) {
  const { t } = useWords();
  switch (biller.kind) {
    case "google-play":
      return (
        <ExternalLink variant="plain" href={guides.googlePlay}>
          {t("billed-elsewhere.google-play-link")}
        </ExternalLink>
      );
    case "app-store":
      return (
        <ExternalLink variant="plain" href={guides.appStore}>
          {t("billed-elsewhere.app-store-link")}
        </ExternalLink>
      );
    case "retailer":
      return <RetailerAction retailer={biller} />;
  }
}

interface BilledElsewhereProps {
  readonly subscription: Subscription;
  readonly state: Extract<SubscriptionState, { kind: "billed-elsewhere" }>;
}

/** Someone else takes the payment: how to cancel with them, or that it is done already. */
export function BilledElsewhere({ subscription, state: { biller, isOff } }: BilledElsewhereProps) {
  const words = useWords();
  if (!isOff) return <WhereToCancel subscription={subscription} biller={biller} />;
  return (
    <>
      <AlreadyDone subscription={subscription} />
      <p>{words.t("billed-elsewhere.off", { biller: billerText(words, biller) })}</p>
      <p>
        <WayToBiller biller={biller} />
      </p>
    </>
  );
}
