import { useMatches } from "react-router-dom";
import { isScreenData } from "../flow/step-loader.ts";
import { useMessages } from "../i18n/messages.tsx";
import { Notice } from "../ui/notice.tsx";

/** Why this screen is shown instead of the one that was asked for. Announced, since focus goes past it. */
export function RedirectReason() {
  const { t } = useMessages();
  const { loaderData } = useMatches().at(-1) ?? {};
  const reason = isScreenData(loaderData) ? loaderData.reason : null;
  return (
    <div aria-live="polite">
      {reason !== null && (
        <Notice tone={reason.startsWith("login-") ? "error" : "info"}>
          <p>{t(`because.${reason}`)}</p>
        </Notice>
      )}
    </div>
  );
}
