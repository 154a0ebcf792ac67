import { useQuery } from "@tanstack/react-query";
import { refundRulesQuery } from "../../api/queries.ts";
import { guides } from "../../flow/guides.ts";
import { useWords } from "../../i18n/words.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Section } from "../../ui/section.tsx";
import { Waiting } from "../../ui/waiting.tsx";

/** The countries that give a prorated refund, by rule. */
export function RefundCountries() {
  const { t, format } = useWords();
  const { data, isFetching } = useQuery({ ...refundRulesQuery(), retryOnMount: false });
  return (
    <Section heading={t("refunds.countries")} isPanel>
      <p>{t("refunds.countries-text")}</p>
      {data?.rules.map(({ kind, countries }) => (
        <Section key={kind} heading={t(`refund-rule.${kind}`)} level={3}>
          <ul>
            {format.countries(countries).map((country) => (
              <li key={country}>{country}</li>
            ))}
          </ul>
        </Section>
      ))}
      {data && <p>{t("refunds.other-countries")}</p>}
      {data === undefined && (isFetching ? <Waiting /> : <p>{t("refunds.countries-failed")}</p>)}
      <p>
        <ExternalLink href={guides.refunds}>{t("refunds.guide")}</ExternalLink>
      </p>
    </Section>
  );
}
