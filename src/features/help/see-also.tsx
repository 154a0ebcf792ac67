import { guides } from "../../flow/guides.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Section } from "../../ui/section.tsx";

const related = [
  { id: "any-subscription", href: guides.anySubscription },
  { id: "xbox", href: guides.xbox },
  { id: "business", href: guides.business },
  { id: "refunds", href: guides.refunds },
  { id: "terms", href: guides.termsOfSale },
  { id: "privacy", href: guides.privacy },
] as const;

/** The makers' own guides for what this application does not do, and their terms. */
export function SeeAlso() {
  const { t } = useMessages();
  return (
    <Section heading={t("see-also.heading")} anchor="see-also" isPanel>
      <ul>
        {related.map(({ id, href }) => (
          <li key={id}>
            <ExternalLink href={href}>{t(`see-also.${id}`)}</ExternalLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
