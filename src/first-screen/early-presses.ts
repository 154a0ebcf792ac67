/** What was done to the page before the application was there to answer. */
interface EarlyPress {
  readonly type: string;
  readonly target: EventTarget | null;
}

declare global {
  interface Window {
    earlyPresses?: EarlyPress[];
  }
}

/** Keeps what is typed, chosen and sent from now on, until it is replayed. Links work by themselves. */
export function keepEarlyPresses(): void {
  const presses: EarlyPress[] = [];
  window.earlyPresses = presses;
  const keep = (event: Event) => {
    if (!event.isTrusted || window.earlyPresses !== presses) return;
    const { type, target } = event;
    presses.push({ type, target });
    // Sent by the browser itself, what was typed would end up in the address; sent by an application that has
    // not been told yet, it would be missing.
    if (type === "submit") {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  for (const type of ["input", "change", "submit"]) document.addEventListener(type, keep, true);
}

/**
 * Tells a control once more what it was given. The application believes what it rendered until an event says
 * otherwise, and it takes no event seriously that leaves the value as it was.
 */
function retell(control: HTMLInputElement | HTMLSelectElement): void {
  const { value } = control;
  const isInput = control instanceof HTMLInputElement;
  const cursor = isInput ? control.selectionStart : null;
  const prototype = isInput ? HTMLInputElement.prototype : HTMLSelectElement.prototype;
  control.value = "";
  Reflect.set(prototype, "value", value, control);
  if (isInput && cursor !== null) control.setSelectionRange(cursor, cursor);
  control.dispatchEvent(new Event(isInput ? "input" : "change", { bubbles: true }));
}

/** Keeps nothing any more: what was pressed was not meant for what is shown now. */
export function forgetEarlyPresses(): void {
  delete window.earlyPresses;
}

/** Gives the application, once it answers, what was done before. */
export function replayEarlyPresses(): void {
  const presses = window.earlyPresses ?? [];
  forgetEarlyPresses();
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
