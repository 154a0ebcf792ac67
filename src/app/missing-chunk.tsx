import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import { useMessages } from "../i18n/messages.tsx";
import { Button } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { Row } from "../ui/stack.tsx";
import { type HostVersion, versionOfHost } from "./host-version.ts";
import { focusHeading } from "../ui/focus-heading.ts";

/** Instead of a screen whose code or words cannot be had. `retry` asks for them again, and shows the screen. */
export function MissingChunk({ retry }: { readonly retry: () => Promise<void> }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const { key } = useLocation();
  const [host, setHost] = useState<HostVersion | null>(null);

  const tryAgain = async () => {
    try {
      await retry();
      return null;
    } catch {
      const version = await versionOfHost();
      setHost(version);
      return version;
    }
  };

  // It may have failed a while ago, when someone was here before.
  useEffect(() => {
    void tryAgain();
    // In the place of this screen there is another one, which nobody went to.
    return focusHeading;
    // oxlint-disable-next-line react/exhaustive-deps -- once, on arrival
  }, []);

  const press = async () => {
    const version = await tryAgain();
    // A browser may remember that a file could not be had for as long as the page lives.
    if (version !== null && version !== "unreachable") window.location.reload();
  };

  return (
    <Page
      heading={t("error.heading")}
      lead={
        <output>
          {host === "same" && t("error.ours")}
          {host === "new" && t("error.new-version")}
          {host === "unreachable" && t("failure.network")}
        </output>
      }
    >
      <p>{t("error.nothing-changed")}</p>
      <Row>
        <Button variant="primary" onClick={() => void press()}>
          {t(host === "new" ? "error.reload" : "error.try-again")}
        </Button>
        {key !== "default" && (
          <Button variant="text" onClick={() => void navigate(-1)}>
            {t("error.back")}
          </Button>
        )}
      </Row>
    </Page>
  );
}
