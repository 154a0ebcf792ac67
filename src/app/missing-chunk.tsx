import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import { useMessages } from "../i18n/messages.tsx";
import { Button } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { Row } from "../ui/stack.tsx";
import { focusHeading } from "../ui/focus-heading.ts";

const entry = /<script type="module"[^>]* src="([^"]+)"/;

/** What the host has of the application: the version that runs here, another one, or nothing that can be had. */
export type HostVersion = "same" | "new" | "unreachable";

/** Asks the host which version it has. For a new one, the page is loaded anew, once. */
async function versionOfHost(): Promise<HostVersion> {
  try {
    const answer = await fetch(import.meta.env.BASE_URL, { cache: "no-store" });
    const [, script] = entry.exec(await answer.text()) ?? [];
    // Whatever answers without it, such as the page of a hotel's network, is not the host.
    if (script === undefined) return "unreachable";
    if (document.querySelector(`script[src="${script}"]`) !== null) return "same";
    reloadOnce(script);
    return "new";
  } catch {
    return "unreachable";
  }
}

/** Loads the page anew for a version that it was not loaded anew for before. */
function reloadOnce(script: string): void {
  const key = "reloaded-for";
  try {
    if (sessionStorage.getItem(key) === script) return;
    sessionStorage.setItem(key, script);
  } catch {
    // What cannot be remembered could be done for ever.
    return;
  }
  window.location.reload();
}

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
