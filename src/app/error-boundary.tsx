import { useQueryClient } from "@tanstack/react-query";
import { Link, useLocation, useNavigate, useNavigation, useRouteError } from "react-router-dom";
import { failureOf } from "../api/errors.ts";
import { pathOf } from "../flow/screens.ts";
import { ChunkError } from "../i18n/chunk.ts";
import { useMessages } from "../i18n/messages.tsx";
import { failureText } from "../i18n/failure-text.ts";
import { Button, buttonClass } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { Row } from "../ui/stack.tsx";
import { MissingChunk } from "./missing-chunk.tsx";

/** Instead of a screen that could not be shown. Opening a screen only reads, so nothing can have changed. */
export function ErrorBoundary() {
  const words = useMessages();
  const { t } = words;
  const error = useRouteError();
  const failure = failureOf(error);
  const queryClient = useQueryClient();
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const navigation = useNavigation();

  const tryAgain = async () => {
    await queryClient.invalidateQueries({ refetchType: "none" });
    // Going there anew, since the router shows the old error for ever where a revalidation ends too soon
    // for React to have drawn its beginning.
    await navigate({ pathname, search, hash }, { replace: true });
  };

  if (error instanceof ChunkError) {
    return (
      <MissingChunk
        retry={async () => {
          await error.retry();
          await tryAgain();
        }}
      />
    );
  }
  return (
    <Page
      heading={t(failure ? "error.heading" : "error.ours-heading")}
      lead={failure ? failureText(words, failure) : t("error.ours")}
    >
      <p>{t("error.nothing-changed")}</p>
      <Row>
        <Button
          variant="primary"
          isBusy={navigation.state !== "idle"}
          onClick={() => void tryAgain()}
        >
          {t("error.try-again")}
        </Button>
        <Link className={buttonClass("text")} to={pathOf("help")}>
          {t("layout.help")}
        </Link>
      </Row>
    </Page>
  );
}
