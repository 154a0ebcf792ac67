import { Link } from "react-router-dom";
import { pathOf } from "../flow/screens.ts";
import { useMessages } from "../i18n/messages.tsx";
import { buttonClass } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { Row } from "../ui/stack.tsx";

/** For an address that the application does not have. */
export function NotFoundPage() {
  const { t } = useMessages();
  return (
    <Page heading={t("not-found.heading")} lead={t("not-found.lead")}>
      <Row>
        <Link className={buttonClass("primary")} to={pathOf("home")}>
          {t("not-found.start")}
        </Link>
      </Row>
    </Page>
  );
}
