/** What was done to the page before the application was there to answer. */
interface EarlyPress {
  readonly type: "input" | "change" | "submit";
  readonly target: EventTarget | null;
}

declare global {
  interface Window {
    earlyPresses?: EarlyPress[];
  }
}

const types = ["input", "change", "submit"] as const;

/** Keeps what is typed, chosen and sent from now on. Links work by themselves. */
export function keepEarlyPresses(): void {
  const presses: EarlyPress[] = [];
  window.earlyPresses = presses;
  for (const type of types) {
    document.addEventListener(
      type,
      ({ target }) => {
        if (window.earlyPresses === presses) presses.push({ type, target });
      },
      true,
    );
  }
  document.addEventListener("submit", (event) => {
    // Sent by the browser itself, what was typed would end up in the address.
    if (window.earlyPresses === presses) event.preventDefault();
  });
}

/**
 * Tells a control once more what it was given. The application believes what it rendered until an event says
 * otherwise, and it takes no event seriously that leaves the value as it was.
 */
function retell(control: HTMLInputElement | HTMLSelectElement): void {
  const { value } = control;
  const prototype =
    control instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLSelectElement.prototype;
  control.value = "";
  Reflect.set(prototype, "value", value, control);
  const type = control instanceof HTMLInputElement ? "input" : "change";
  control.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Gives the application, once it answers, what was done before. */
export function replayEarlyPresses(): void {
  const presses = window.earlyPresses ?? [];
  delete window.earlyPresses;
  const controls = new Set(presses.map(({ target }) => target));
  for (const control of controls) {
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      retell(control);
    }
  }
  const sent = presses.findLast(({ type }) => type === "submit")?.target;
  // What was typed has been taken in by the time that microtasks run.
  if (sent instanceof HTMLFormElement) queueMicrotask(() => sent.requestSubmit());
}
