import { useSuspenseQuery } from "@tanstack/react-query";
import { sessionQuery } from "../../api/session.ts";
import { stepPosition } from "../../flow/steps.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Page } from "../../ui/page.tsx";
import { IdentifierForm } from "./identifier-form.tsx";
import { SignInHelp } from "./sign-in-help.tsx";

/** Signing in with an account that this browser does not remember. */
export function IdentifierPage() {
  const { t } = useMessages();
  const { data: session } = useSuspenseQuery(sessionQuery());
  return (
    <Page
      heading={t("identifier-page.title")}
      step={stepPosition("sign-in", { session, subscription: null })}
      lead={t("identifier-page.lead")}
    >
      <IdentifierForm />
      <SignInHelp />
    </Page>
  );
}
