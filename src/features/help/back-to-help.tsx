import { Link } from "react-router-dom";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";

/** The way from one help page to all of them. */
export function BackToHelp() {
  const { t } = useMessages();
  return <Link to={pathOf("help")}>{t("layout.help")}</Link>;
}
