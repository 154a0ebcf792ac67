import { Virtual } from "@guidepup/virtual-screen-reader";
import { onTestFinished, vi } from "vitest";
import { asHeard, clean, type Spoken } from "./as-heard.ts";

const endOfPage = "end of document";
const announced = /^(polite|assertive): /;

/** Someone who hears the page instead of seeing it. */
export class Listener {
  readonly #reader = new Virtual();
  #alerts: readonly Element[] = [];

  /** Begins to listen, at the top of the page. */
  static async start(): Promise<Listener> {
    const styleOf = window.getComputedStyle.bind(window);
    // jsdom knows no pseudo-elements, and would say so each time it is asked for one.
    vi.spyOn(window, "getComputedStyle").mockImplementation((element) => styleOf(element));
    // Nor does it hide what is folded.
    const folded = document.createElement("style");
    folded.textContent = "details:not([open]) > :not(summary) { display: none }";
    document.head.append(folded);

    const listener = new Listener();
    await listener.#reader.start({ container: document.body });
    onTestFinished(async () => {
      await listener.#reader.stop();
      folded.remove();
    });
    return listener;
  }

  /** What was said by itself since the last time: what was announced, and where the focus is now. */
  async said(): Promise<string[]> {
    const log = (await this.#reader.spokenPhraseLog()).map(clean);
    await this.#reader.clearSpokenPhraseLog();
    const focused = log.findLast((phrase) => !announced.test(phrase));
    const lines = [
      ...new Set(log.filter((phrase) => announced.test(phrase))),
      ...this.#newAlerts(),
    ];
    const isThere = this.#reader.activeNode?.isConnected === true;
    if (isThere && focused !== undefined && focused !== "alert") lines.push(focused);
    return lines;
  }

  /** Browsers announce an alert that comes with all its words; the virtual reader misses it. */
  #newAlerts(): string[] {
    const alerts = [...document.querySelectorAll("[role=alert]")];
    const fresh = alerts.filter((alert) => !this.#alerts.includes(alert));
    this.#alerts = alerts;
    return fresh.map(({ children }) => {
      const parts = [...children].map(({ textContent }) => textContent);
      return `assertive: ${clean(parts.join(" "))}`;
    });
  }

  /** What is heard when reading on, after where the focus is to the end of the page. */
  async readsOn(): Promise<string[]> {
    const { activeElement: focus, body } = document;
    const isAhead = (node: Node) =>
      focus === null ||
      focus === body ||
      (focus.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const spoken: Spoken[] = [];
    let phrase = "";
    while (phrase !== endOfPage) {
      await this.#reader.next();
      phrase = await this.#reader.lastSpokenPhrase();
      const { activeNode: node } = this.#reader;
      // The focus may be where nothing is said, and the reader then begins at the top.
      if (node !== null && isAhead(node)) spoken.push({ phrase, node });
    }
    await this.#reader.clearSpokenPhraseLog();
    return asHeard(spoken);
  }
}
