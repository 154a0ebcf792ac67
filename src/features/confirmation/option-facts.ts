import type { CancellationOption, CancellationTerms } from "../../api/schema/cancellation.ts";
import type { Words } from "../../i18n/words.ts";
import {
  lastChargeFacts,
  refundFacts,
  type TextFact,
  chargeText,
} from "../../subscription/phrases.ts";

/** What a way of cancelling is called; the money that comes back is part of its name. */
export function optionName(
  { t, format }: Words,
  { kind, refund }: Pick<CancellationOption, "kind" | "refund">,
): string {
  return kind === "now" && refund !== null
    ? t("option.now-refund", { amount: format.money(refund.amount) })
    : t(`option.${kind}`);
}

/** Everything that cancelling this way means, as facts: access, then money. */
export function optionFacts(
  words: Words,
  terms: CancellationTerms,
  { accessEndsOn, refund, canBeUndone }: CancellationOption,
): TextFact[] {
  const { t, format } = words;
  const { lastCharge, nextCharge } = terms;
  return [
    { name: t("fact.access-ends"), value: format.date(accessEndsOn) },
    ...refundFacts(words, refund),
    ...lastChargeFacts(words, lastCharge),
    {
      name: t("fact.next-charge"),
      value:
        nextCharge === null
          ? t("next-charge.none")
          : t("next-charge.dropped", { charge: chargeText(words, nextCharge) }),
    },
    { name: t("fact.undo"), value: t(canBeUndone ? "undo.possible" : "undo.impossible") },
  ];
}

/** Which facts read differently now than they did before, by name. */
export function changedFacts(
  before: readonly TextFact[],
  after: readonly TextFact[],
): ReadonlySet<string> {
  const earlier = new Map(before.map(({ name, value }) => [name, value]));
  return new Set(
    after.filter(({ name, value }) => earlier.get(name) !== value).map(({ name }) => name),
  );
}
