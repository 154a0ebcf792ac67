import type { Benefit, CancellationTerms } from "../../api/schema/cancellation.ts";
import { useWords } from "../../i18n/words.ts";
import type { Words } from "../../i18n/words.ts";
import { FactList } from "../../ui/fact-list.tsx";
import { datesText } from "./dates-text.ts";

function usageText({ t, format }: Words, usage: Benefit["usage"]): string {
  if (usage === null) return t("usage.included");
  const inUnits = (count: number) =>
    usage.unit === "bytes" ? format.bytes(count) : format.number(count);
  if (usage.unit === "unknown") return t("usage.included");
  const { used, limit } = usage;
  return limit === null
    ? t(`usage.${usage.unit}`, { used: inUnits(used) })
    : t(`usage.${usage.unit}-of`, { used: inUnits(used), limit: inUnits(limit) });
}

/** The benefits, how much of each is in use, and the day they end. */
export function BenefitList({ terms }: { readonly terms: CancellationTerms }) {
  const words = useWords();
  const { t } = words;
  const end = datesText(words, terms.options, (option) => option.accessEndsOn);
  return (
    <>
      <p>{t("benefits.end", { date: end })}</p>
      <FactList
        facts={terms.benefits.map(({ kind, usage }) => ({
          name: t(`benefit.${kind}`),
          value: usageText(words, usage),
        }))}
      />
    </>
  );
}
