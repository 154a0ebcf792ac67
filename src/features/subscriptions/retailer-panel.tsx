import { Link } from "react-router-dom";
import { retailerContact } from "../../flow/contact.ts";
import { pathOf } from "../../flow/screens.ts";
import type { Retailer } from "../../flow/subscription-state.ts";
import { Message } from "../../i18n/messages.tsx";
import { useWords } from "../../i18n/words.ts";
import { billerText } from "../../subscription/phrases.ts";
import { buttonClass } from "../../ui/button.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";

interface RetailerProps {
  readonly retailer: Retailer;
}

/** The way to reach the retailer; where there is none that can be followed, the way to support. */
export function RetailerAction({ retailer }: RetailerProps) {
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
export function RetailerPanel({ retailer }: RetailerProps) {
  const words = useWords();
  const { t } = words;
  const { website, phone } = retailer;
  const contact = retailerContact(retailer);
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
              phone: <bdi>{phone}</bdi>,
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
