const entry = /<script type="module"[^>]* src="([^"]+)"/;

/** What the host has of the application: the version that runs here, another one, or nothing that can be had. */
export type HostVersion = "same" | "new" | "unreachable";

/** Asks the host which version it has. For a new one, the page is loaded anew, once. */
export async function versionOfHost(): Promise<HostVersion> {
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
