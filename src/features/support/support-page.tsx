import { useMessages } from "../../i18n/messages.tsx";
import { Page } from "../../ui/page.tsx";
import { SupportForm } from "./support-form.tsx";

/** The way to a person, for everyone, signed in or not. Nobody has to come here to cancel. */
export function SupportPage() {
  const { t } = useMessages();
  return (
    <Page heading={t("contact-support")} lead={t("support.lead")}>
      <SupportForm />
    </Page>
  );
}
