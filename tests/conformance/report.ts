import type { Result } from "./run.ts";

/** How many passed, failed and were skipped. */
export function counts(
  results: readonly Result[],
): Readonly<Record<Result["outcome"]["kind"], number>> {
  const count = (kind: Result["outcome"]["kind"]) =>
    results.filter(({ outcome }) => outcome.kind === kind).length;
  return { passed: count("passed"), failed: count("failed"), skipped: count("skipped") };
}

/** One result for people: one line, and what one needs to know where it did not pass. */
export function asLines({ name, promise, sentence, outcome }: Result): string {
  const line = `${outcome.kind}  ${name}  [${promise}]`;
  switch (outcome.kind) {
    case "passed":
      return line;
    case "skipped":
      return `${line}\n         why       ${outcome.why}`;
    case "failed": {
      const { sent, expected, got } = outcome;
      const facts = [
        ["promise", sentence],
        ...(sent === "" ? [] : [["sent", sent] as const]),
        ["expected", expected],
        ["got", got],
      ];
      return [line, ...facts.map(([what = "", text]) => `         ${what.padEnd(9)} ${text}`)].join(
        "\n",
      );
    }
  }
}

/** The last line of a run. */
export function asSummary(results: readonly Result[]): string {
  const { passed, failed, skipped } = counts(results);
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

export function asJson(base: string, results: readonly Result[]): string {
  return `${JSON.stringify({ base, ...counts(results), results }, null, 2)}\n`;
}

/** Text in XML, without the characters that XML cannot hold. */
function xml(text: string): string {
  const names: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };
  return text
    .replaceAll(/[&<>"]/g, (sign) => `&${names[sign] ?? ""};`)
    .replaceAll(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}

function testCase({ name, promise, sentence, outcome }: Result): string {
  const open = `    <testcase classname="${promise}" name="${xml(name)}"`;
  switch (outcome.kind) {
    case "passed":
      return `${open}/>`;
    case "skipped":
      return `${open}>\n      <skipped message="${xml(outcome.why)}"/>\n    </testcase>`;
    case "failed": {
      const { sent, expected, got } = outcome;
      const text = `${sentence}\nsent: ${sent}\nexpected: ${expected}\ngot: ${got}`;
      const message = xml(`expected ${expected}, got ${got}`);
      return `${open}>\n      <failure message="${message}">${xml(text)}</failure>\n    </testcase>`;
    }
  }
}

/** The results as CI services read them (JUnit's XML). */
export function asJUnit(results: readonly Result[]): string {
  const { failed, skipped } = counts(results);
  const numbers = `tests="${results.length}" failures="${failed}" skipped="${skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${numbers}>`,
    `  <testsuite name="conformance" ${numbers}>`,
    ...results.map(testCase),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}
