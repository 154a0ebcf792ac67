import type { CancellationTerms } from "../../api/schema/cancellation.ts";
import type { Words } from "../../i18n/words.ts";
import { moneyBackText, moneyNote, shortDayText } from "../../subscription/outcome-facts.ts";
import type { TextFact } from "../../subscription/phrases.ts";
import type { Fact } from "../../ui/fact-list.tsx";
import { changedFacts, isShared, optionFacts, optionNote, optionTitle } from "./option-facts.ts";

/** One way of cancelling in words, with what changed since it was shown before marked. */
export interface MarkedOption {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** The day and the way. */
  readonly longTitle: string;
  readonly titleMark: string | undefined;
  readonly noteMark: string | undefined;
  readonly access: Fact & { readonly note: string };
  readonly money: Fact & { readonly note: string };
  /** What is told in small: what all ways have in common, and what only this one has. */
  readonly shared: readonly Fact[];
  readonly own: readonly Fact[];
}

/** All ways of cancelling. `replaced` are the terms that were on the screen before these, if any. */
export function markedOptions(
  words: Words,
  terms: CancellationTerms,
  replaced: CancellationTerms | null,
): readonly MarkedOption[] {
  const { t } = words;
  const { options, today } = terms;
  const all = options.map((option) => optionFacts(words, terms, option));
  const isOnly = options.length === 1;
  const access = t("fact.access-ends");
  const money = t("fact.money-back");
  const refundNames = [t("fact.refund-to"), t("fact.refund-by")];
  const undo = t("fact.undo");
  // What stands in large is not told again in small.
  const large = new Set([access, money, ...(isOnly ? [...refundNames, undo] : [])]);

  return options.map((option, index) => {
    const before = replaced?.options.find(({ id }) => id === option.id);
    const facts = all[index] ?? [];
    const changed =
      replaced === null || before === undefined
        ? new Set<string>()
        : changedFacts(optionFacts(words, replaced, before), facts);
    const markOf = (...names: string[]) =>
      names.some((name) => changed.has(name)) ? t("confirm.changed") : undefined;
    const small = facts.filter(({ name }) => !large.has(name));
    const marked = (fact: TextFact): Fact => ({ ...fact, mark: markOf(fact.name) });
    return {
      id: option.id,
      title: optionTitle(words, option, today),
      note: optionNote(words, terms, option),
      longTitle: t("receipt.access", {
        date: optionTitle(words, option, today),
        how: t(`receipt-option.${option.kind}`),
      }),
      titleMark: markOf(access),
      noteMark: markOf(money),
      access: {
        name: access,
        value: shortDayText(words, option.accessEndsOn, today),
        note: t(option.canBeUndone ? "outcome.undo-until" : "outcome.no-undo"),
        mark: markOf(access, undo),
      },
      money: {
        name: money,
        value: moneyBackText(words, terms, option),
        note: moneyNote(words, terms, option),
        mark: markOf(money, ...refundNames),
      },
      shared: small.filter((fact) => isShared(fact, all)).map(marked),
      own: small.filter((fact) => !isShared(fact, all)).map(marked),
    };
  });
}
