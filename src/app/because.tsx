import { useSearchParams } from "react-router-dom";
import { reasons } from "../flow/reasons.ts";
import { useMessages } from "../i18n/messages.tsx";
import { Notice } from "../ui/notice.tsx";

/** Why this screen is shown instead of the one that was asked for. Announced, since focus goes past it. */
export function Because() {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const reason = reasons.find((known) => known === search.get("because"));
  return (
    <div aria-live="polite">
      {reason !== undefined && (
        <Notice tone="info">
          <p>{t(`because.${reason}`)}</p>
        </Notice>
      )}
    </div>
  );
}
