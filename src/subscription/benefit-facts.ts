import type { Benefit, CancellationTerms } from "../api/schema/cancellation.ts";
import type { Words } from "../i18n/words.ts";
import type { TextFact } from "./phrases.ts";

function usageText({ t, format }: Words, usage: Benefit["usage"]): string {
  if (usage === null) return t("usage.included");
  const inUnits = (count: number) =>
    usage.unit === "bytes" ? format.bytes(count) : format.number(count);
  if (usage.unit === "unknown") return t("usage.included");
  const { unit, used, limit } = usage;
  if (limit === null) {
    const isCounted = unit === "devices" || unit === "people";
    return t(`usage.${unit}`, { used: isCounted ? used : inUnits(used) });
  }
  return t(`usage.${unit}-of`, { used: inUnits(used), limit: inUnits(limit) });
}

/** The benefits, and how much of each is in use. */
export function benefitFacts(words: Words, { benefits }: CancellationTerms): TextFact[] {
  return benefits.map(({ kind, usage }) => ({
    name: words.t(`benefit.${kind}`),
    value: usageText(words, usage),
  }));
}
