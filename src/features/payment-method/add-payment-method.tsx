import { Link } from "react-router-dom";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Section } from "../../ui/section.tsx";
import { hostedPage } from "./hosted-page.ts";

interface AddPaymentMethodProps {
  /** Where it is added, as the API says. */
  readonly address: string;
  /** Whether there is nothing else to do here. */
  readonly isNext: boolean;
}

/** The way to a page of Microsoft's where a card can be entered: never here. */
export function AddPaymentMethod({ address, isNext }: AddPaymentMethodProps) {
  const { t } = useMessages();
  const page = hostedPage(address);
  return (
    <Section heading={t("payment-change.add-heading")} isPanel>
      {page === null ? (
        <>
          <p>{t("payment-change.add-unsafe")}</p>
          <p>
            <Link to={pathOf("support")}>{t("contact-support")}</Link>
          </p>
        </>
      ) : (
        <>
          <p>{t("payment-change.add-text")}</p>
          <p>
            <ExternalLink href={page} variant={isNext ? "primary" : "plain"}>
              {t("payment-change.add")}
            </ExternalLink>
          </p>
        </>
      )}
    </Section>
  );
}
