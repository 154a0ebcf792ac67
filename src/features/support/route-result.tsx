import type { SupportRoute } from "../../api/schema/help.ts";
import { phoneContact, webContact } from "../../flow/contact.ts";
import { guides } from "../../flow/guides.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { ContactLink } from "../../subscription/contact-link.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Section } from "../../ui/section.tsx";
import { Sent } from "../../ui/sent.tsx";

/** The way to the channel, if its address can safely become a link; else the makers' own contact page. */
function Channel({ route: { channel, address } }: { readonly route: SupportRoute }) {
  const { t } = useMessages();
  const contact = channel === "phone" ? phoneContact(address) : webContact(address);
  return contact ? (
    <p>
      <ContactLink contact={contact} variant="primary" isChat={channel === "chat"} />
    </p>
  ) : (
    <>
      <p>{t("support.no-address")}</p>
      <p>
        <ExternalLink variant="primary" href={guides.contact}>
          {t("help.contact.link")}
        </ExternalLink>
      </p>
    </>
  );
}

interface RouteResultProps {
  readonly route: SupportRoute;
  /** What was sent, so that it need not be thought out again. */
  readonly description: string;
}

/** How to reach a person: the one best way, how long it may take, and what to refer to. */
export function RouteResult({ route, description }: RouteResultProps) {
  const { t } = useMessages();
  const { reference, waitingMinutes } = route;
  return (
    <>
      <Sent>
        <p>{t("support.sent")}</p>
      </Sent>
      <Section heading={t("support.route-heading")} isPanel>
        <Channel route={route} />
        <FactList
          facts={[
            { name: t("support.reference"), value: isolate(reference) },
            {
              name: t("support.waiting"),
              value:
                waitingMinutes === null
                  ? t("support.waiting-unknown")
                  : t("support.waiting-minutes", { minutes: waitingMinutes }),
            },
            { name: t("support.yours"), value: isolate(description) },
          ]}
        />
      </Section>
    </>
  );
}
