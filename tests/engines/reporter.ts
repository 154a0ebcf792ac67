import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** Says, above the summary, in which engines the journey ran, and which were not found. */
export default class EnginesReporter implements Reporter {
  readonly #ran: string[] = [];
  readonly #notFound = new Set<string>();

  onTestEnd(_test: TestCase, { status, duration, annotations }: TestResult): void {
    for (const { type, description = "" } of annotations) {
      const seconds = Math.round(duration / 1000);
      if (type === "journey") this.#ran.push(`${description} (${status}, ${seconds} s)`);
      if (type === "engine not found") this.#notFound.add(description);
    }
  }

  onEnd(): void {
    if (this.#ran.length > 0) console.log(`\nThe journey ran in ${this.#ran.join(", ")}.`);
    if (this.#notFound.size === 0) return;
    console.log(
      `Not found: ${[...this.#notFound].join(", ")}. \`npm run test:engines\` gets them or says how to.`,
    );
  }
}
