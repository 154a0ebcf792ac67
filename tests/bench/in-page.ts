/* oxlint-disable unicorn/consistent-function-scoping -- each function here is sent as text to the pages that are
   measured, so it holds everything that it uses */

/** A span of time in which the page could answer nothing, in milliseconds from the start. */
interface Block {
  readonly start: number;
  readonly duration: number;
}

/** One change of screen, as the page saw it. */
interface Arrival {
  readonly heading: string;
  /** Milliseconds from the press to the frame that shows the heading. */
  readonly duration: number;
  /** Milliseconds from the start of the page to that frame. */
  readonly at: number;
}

/** What a page notes while it is watched. Moments are milliseconds after it was asked for. */
export interface Notes {
  readonly paints: Record<string, number>;
  largest: number | null;
  readonly blocks: Block[];
  /** What moved by itself, and what moved within half a second after a press, as the browser scores it. */
  shiftAlone: number;
  shiftAfterPress: number;
  /** When the press began that a control first answered, and when it had answered. */
  answer: { readonly asked: number; readonly given: number } | null;
  readonly arrivals: Arrival[];
}

/** A control by what it is and what stands on it: all of it, or a part. */
export interface Control {
  readonly selector: string;
  readonly text?: string;
}

/** What is pressed on a screen, and the screen that it is pressed on. */
export interface Step {
  readonly heading: string;
  readonly press: Control;
}

declare global {
  interface Window {
    benchNotes: Notes;
    /** Presses a control as a finger would, without following where the browser alone would go. */
    benchPress: (control: Control) => Promise<"absent" | "silent" | "answered">;
    /** Says in Node that a new screen is there. */
    benchArrived?: (heading: string) => void;
  }
}

/** Notes paints, blocking, movement, and changes of screen. */
export function watchPage(): void {
  const notes: Notes = {
    paints: {},
    largest: null,
    blocks: [],
    shiftAlone: 0,
    shiftAfterPress: 0,
    answer: null,
    arrivals: [],
  };
  window.benchNotes = notes;

  const observe = (type: string, note: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  };
  observe("paint", ({ name, startTime }) => {
    notes.paints[name] = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => {
    notes.largest = startTime;
  });
  observe("longtask", ({ startTime, duration }) => {
    notes.blocks.push({ start: startTime, duration });
  });
  observe("layout-shift", (entry) => {
    if (!("value" in entry) || typeof entry.value !== "number") return;
    const isAnswer = "hadRecentInput" in entry && entry.hadRecentInput === true;
    if (isAnswer) notes.shiftAfterPress += entry.value;
    else notes.shiftAlone += entry.value;
  });

  const headingNow = () =>
    document.querySelector("h1")?.textContent?.trim().replaceAll(/\s+/g, " ") ?? "";
  let pressed: { readonly at: number; readonly from: string } | null = null;
  addEventListener(
    "click",
    ({ timeStamp }) => {
      pressed = { at: timeStamp, from: headingNow() };
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const heading = headingNow();
    if (pressed === null || heading === "" || heading === pressed.from) return;
    const { at } = pressed;
    pressed = null;
    requestAnimationFrame(() => {
      // A message is delivered after the frame that is being made.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        const now = performance.now();
        notes.arrivals.push({ heading, duration: now - at, at: now });
        window.benchArrived?.(heading);
      });
      port1.start();
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/**
 * Lets a page be pressed by script. A press is answered when the page keeps the browser from its own answer,
 * as a router does, or when it changes something because of it before anything else can happen. What the browser
 * would do by itself, following a link or sending a form, is always prevented: the page shall answer.
 */
export function learnToPress(): void {
  const find = ({ selector, text }: Control) =>
    [...document.querySelectorAll(selector)].find(
      (element) => text === undefined || element.textContent.includes(text),
    );

  window.benchPress = async (control) => {
    const element = find(control);
    if (element === undefined) return "absent";
    let hasChanged = false;
    const changes = new MutationObserver(() => {
      hasChanged = true;
    });
    changes.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    let isTaken = false;
    const prevent = (event: Event) => {
      if (event.defaultPrevented) isTaken = true;
      // A button's own answer is to send its form, which the page may take in its turn.
      if (event.type === "submit" || element.closest("a") !== null) event.preventDefault();
    };
    addEventListener("click", prevent);
    addEventListener("submit", prevent);
    element.dispatchEvent(
      new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, view: window }),
    );
    removeEventListener("click", prevent);
    removeEventListener("submit", prevent);
    // React answers a press in the microtask after it; nothing but microtasks can come between.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    changes.disconnect();
    return isTaken || hasChanged ? "answered" : "silent";
  };
}

/** Presses a control again and again until it answers. */
export function pressUntilAnswered(control: Control): void {
  const attempt = async () => {
    const asked = performance.now();
    const outcome = await window.benchPress(control);
    if (outcome === "answered") window.benchNotes.answer = { asked, given: performance.now() };
    else setTimeout(() => void attempt(), 25);
  };
  void attempt();
}

/**
 * Presses one control after the other, each once, as soon as it is there. None of them stands in the page before its
 * code has come: who is remembered, and all that follows, is drawn by code.
 */
export function walkByScript(steps: readonly Step[]): void {
  const frame = () => new Promise((resolve) => void requestAnimationFrame(resolve));
  const plain = (text = "") => text.trim().replaceAll(/\s+/g, " ");
  const isAt = (heading: string) =>
    plain(document.querySelector("h1")?.textContent) === plain(heading);
  const walk = async () => {
    for (const { heading, press } of steps) {
      for (;;) {
        await frame();
        if (isAt(heading) && (await window.benchPress(press)) !== "absent") break;
      }
    }
  };
  void walk();
}
