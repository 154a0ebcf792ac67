import { Link } from "react-router-dom";
import { guides } from "../../flow/guides.ts";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Columns } from "../../ui/columns.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { SeeAlso } from "./help-parts.tsx";

/** Help for those who are stuck, before signing in too. Each part answers one question and ends in a link. */
const topics = [
  { id: "cannot-cancel", to: pathOf("cannot-cancel") },
  { id: "locked-out", to: pathOf("locked-out") },
  { id: "on-behalf", to: pathOf("on-behalf") },
  { id: "wrong-account" },
  { id: "words" },
  { id: "billed-elsewhere" },
  { id: "payment", to: pathOf("subscriptions") },
  { id: "plan-change", to: pathOf("subscriptions") },
  { id: "other-subscriptions", href: guides.account },
  { id: "organisation", href: guides.organisation },
  { id: "refunds", to: pathOf("refunds") },
  { id: "storage", to: pathOf("storage") },
  { id: "contact", to: pathOf("support") },
] as const;

type Topic = (typeof topics)[number];

function TopicLink({ topic }: { readonly topic: Topic }) {
  const { t } = useMessages();
  if ("to" in topic) {
    return (
      <p>
        <Link to={topic.to}>{t(`help.${topic.id}.link`)}</Link>
      </p>
    );
  }
  if ("href" in topic) {
    return (
      <p>
        <ExternalLink href={topic.href}>{t(`help.${topic.id}.link`)}</ExternalLink>
      </p>
    );
  }
  return null;
}

export function HelpPage() {
  const { t } = useMessages();
  return (
    <Page heading={t("help.heading")} lead={t("help.lead")} isWide>
      <Columns>
        {topics.map((topic) => (
          <Section
            key={topic.id}
            heading={t(`help.${topic.id}.heading`)}
            anchor={topic.id}
            isLandmark={false}
            isPanel
          >
            <p>{t(`help.${topic.id}.text`)}</p>
            <TopicLink topic={topic} />
          </Section>
        ))}
        <SeeAlso />
      </Columns>
    </Page>
  );
}
