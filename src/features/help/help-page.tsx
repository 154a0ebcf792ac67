import { Link, useLocation } from "react-router-dom";
import { guides } from "../../flow/guides.ts";
import { helpPlaces } from "../../flow/help-places.ts";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Columns } from "../../ui/columns.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { LinkList } from "../../ui/link-list.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { SeeAlso } from "./help-parts.tsx";

/** For those who are stuck, each with a screen of its own. */
const stuck = ["cannot-cancel", "locked-out", "on-behalf", "contact"] as const;

/** What cancelling means, each with a screen of its own. */
const afterwards = ["refunds", "storage"] as const;

/** What is answered in a few words, some of it with the way on. */
const answers = [
  { id: "wrong-account" },
  { id: "words" },
  { id: "billed-elsewhere" },
  { id: "payment", to: pathOf("subscriptions") },
  { id: "plan-change", to: pathOf("subscriptions") },
  { id: "other-subscriptions", href: guides.account },
  { id: "organisation", href: guides.organisation },
] as const;

function ScreenLinks({ topics }: { readonly topics: typeof stuck | typeof afterwards }) {
  const { t } = useMessages();
  return (
    <LinkList
      links={topics.map((id) => ({
        id,
        link: (
          <Link to={id === "contact" ? pathOf("support") : helpPlaces[id]}>
            {t(`help.${id}.heading`)}
          </Link>
        ),
        text: t(`help.${id}.text`),
      }))}
    />
  );
}

function Answer({ answer }: { readonly answer: (typeof answers)[number] }) {
  const { t } = useMessages();
  return (
    <>
      <p>{t(`help.${answer.id}.text`)}</p>
      {"to" in answer && (
        <p>
          <Link to={answer.to}>{t(`help.${answer.id}.link`)}</Link>
        </p>
      )}
      {"href" in answer && (
        <p>
          <ExternalLink href={answer.href}>{t(`help.${answer.id}.link`)}</ExternalLink>
        </p>
      )}
    </>
  );
}

/** Help for those who are stuck, before signing in too: every question in sight, the answer one press away. */
export function HelpPage() {
  const { t } = useMessages();
  const { hash } = useLocation();
  return (
    <Page heading={t("help.heading")} lead={t("help.lead")} isWide>
      <Columns>
        <Section heading={t("help.stuck")} isPanel>
          <ScreenLinks topics={stuck} />
        </Section>
        <Section heading={t("help.answers")} isPanel>
          <div>
            {answers.map((answer) => (
              <Disclosure
                key={answer.id}
                anchor={answer.id}
                isOpen={hash === `#${answer.id}`}
                summary={t(`help.${answer.id}.heading`)}
              >
                <Answer answer={answer} />
              </Disclosure>
            ))}
          </div>
        </Section>
        <Section heading={t("help.afterwards")} isPanel>
          <ScreenLinks topics={afterwards} />
        </Section>
        <SeeAlso />
      </Columns>
    </Page>
  );
}
