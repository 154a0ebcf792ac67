import { useMessages } from "../../i18n/messages.tsx";
import { Section } from "../../ui/section.tsx";
import { IdentifierForm } from "./identifier-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { SignInHelp } from "./sign-in-help.tsx";
import { SignInScreen } from "./sign-in-screen.tsx";

/** Signing in with an account that this browser does not remember. */
export function IdentifierPage() {
  const { t } = useMessages();
  return (
    <SignInScreen heading={t("identifier-page.title")} lead={t("identifier-page.lead")}>
      <Section isPanel>
        <SignInForm>
          <IdentifierForm />
          <SignInHelp />
        </SignInForm>
      </Section>
    </SignInScreen>
  );
}
