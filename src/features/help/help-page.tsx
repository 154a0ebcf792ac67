import { useMessages } from "../../i18n/messages.tsx";
import { guides } from "../../flow/guides.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

/** Help for those who are stuck, before signing in too. Each part answers one question and ends in a link. */
const topics = [
  { id: "locked-out", link: guides.recoverAccount },
  { id: "on-behalf", link: guides.contact },
  { id: "wrong-account", link: null },
  { id: "words", link: null },
  { id: "billed-elsewhere", link: null },
  { id: "other-subscriptions", link: guides.account },
  { id: "organisation", link: guides.organisation },
  { id: "refunds", link: guides.refunds },
  { id: "storage", link: guides.storage },
  { id: "contact", link: guides.contact },
] as const;

export function HelpPage() {
  const { t } = useMessages();
  return (
    <Page heading={t("help.heading")} lead={t("help.lead")}>
      {topics.map(({ id, link }) => (
        <Section key={id} heading={t(`help.${id}.heading`)} anchor={id}>
          <p>{t(`help.${id}.text`)}</p>
          {link !== null && (
            <p>
              <ExternalLink href={link}>{t(`help.${id}.link`)}</ExternalLink>
            </p>
          )}
        </Section>
      ))}
    </Page>
  );
}
