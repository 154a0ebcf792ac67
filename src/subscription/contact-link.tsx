import type { Contact } from "../flow/contact.ts";
import { isolate } from "../i18n/isolate.ts";
import { useMessages } from "../i18n/messages.tsx";
import { buttonClass, type ButtonVariant } from "../ui/button.tsx";
import { ExternalLink } from "../ui/external-link.tsx";

interface ContactLinkProps {
  readonly contact: Contact;
  readonly variant: ButtonVariant;
  /** Whether a chat is what one finds at the web address. */
  readonly isChat?: boolean;
}

/** The way to someone: a number to call, or where the link leads. */
export function ContactLink({ contact, variant, isChat }: ContactLinkProps) {
  const { t } = useMessages();
  return contact.kind === "phone" ? (
    <a className={buttonClass(variant)} href={contact.href}>
      {t("contact.call", { number: isolate(contact.number) })}
    </a>
  ) : (
    <ExternalLink variant={variant} href={contact.href}>
      {t(isChat ? "contact.chat" : "contact.web", { host: contact.host })}
    </ExternalLink>
  );
}
