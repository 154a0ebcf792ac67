/** Puts the focus on the screen's heading, from where keyboard and screen reader go on. */
export function focusHeading(): void {
  document.querySelector("h1")?.focus({ preventScroll: true });
}
