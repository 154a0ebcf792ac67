import type {
  CancellationOption,
  CancellationTerms,
  Consequence,
} from "../../api/schema/cancellation.ts";
import type { Words } from "../../i18n/words.ts";
import { moneyBackText } from "../../subscription/outcome-facts.ts";
import { namesText } from "../../subscription/people.ts";
import {
  chargeText,
  lastChargeFacts,
  paymentMethodText,
  type TextFact,
} from "../../subscription/phrases.ts";

/** When a way of cancelling ends the subscription: the day, or today. */
export function optionTitle(
  { t, format }: Words,
  { accessEndsOn }: CancellationOption,
  today: string,
): string {
  return accessEndsOn === today ? t("option.today") : format.shortDate(accessEndsOn);
}

/** The money that comes back; and what way of cancelling it is, where the day does not tell. */
export function optionNote(
  words: Words,
  terms: CancellationTerms,
  option: CancellationOption,
): string {
  const { t } = words;
  const amount = moneyBackText(words, terms, option);
  const sameDay = terms.options.filter(({ accessEndsOn }) => accessEndsOn === option.accessEndsOn);
  return sameDay.length === 1
    ? t("option.money", { amount })
    : t("option.note", { how: t(`option.${option.kind}`), amount });
}

/** What is charged, whichever way one cancels. */
function chargeFacts(words: Words, { lastCharge, nextCharge }: CancellationTerms): TextFact[] {
  const { t } = words;
  return [
    ...lastChargeFacts(words, lastCharge),
    {
      name: t("fact.next-charge"),
      value:
        nextCharge === null
          ? t("next-charge.none")
          : t("next-charge.dropped", { charge: chargeText(words, nextCharge) }),
    },
  ];
}

/** Whom it ends for besides the subscriber, and from when their files and mail are at risk. */
function lossFacts(
  words: Words,
  { storage }: CancellationTerms,
  option: CancellationOption,
): TextFact[] {
  const { t, format } = words;
  const onDays = (wanted: Consequence["kind"]) =>
    option.consequences.filter(({ kind }) => kind === wanted);
  const ending = new Set(onDays("access-ends").flatMap(({ personIds }) => personIds));
  const others = storage.filter(({ personId, isYou }) => !isYou && ending.has(personId));
  const dated = (name: string, kind: "files-may-be-deleted" | "mail-stops"): TextFact[] => {
    const days = onDays(kind).map(({ date: day, personIds }) => {
      const date = format.shortDate(day);
      const whose = storage.filter(({ personId }) => personIds.includes(personId));
      if (storage.length === 1 || whose.length === 0) return date;
      const names =
        whose.length === storage.length
          ? t("people.all", { count: whose.length })
          : namesText(words, whose);
      return t("fact.date-for", { date, names });
    });
    return days.length === 0 ? [] : [{ name, value: days.join("; ") }];
  };
  return [
    ...(others.length === 0
      ? []
      : [{ name: t("fact.also-ends-for"), value: namesText(words, others) }]),
    ...dated(t("fact.files-deleted-from"), "files-may-be-deleted"),
    ...dated(t("fact.mail-stops"), "mail-stops"),
  ];
}

/**
 * Everything that cancelling this way means, as facts: access, money, what is lost, what is charged. The first two
 * and the refund's way are what is told in large.
 */
export function optionFacts(
  words: Words,
  terms: CancellationTerms,
  option: CancellationOption,
): TextFact[] {
  const { t, format } = words;
  const { accessEndsOn, refund, canBeUndone } = option;
  return [
    { name: t("fact.access-ends"), value: format.date(accessEndsOn) },
    { name: t("fact.money-back"), value: moneyBackText(words, terms, option) },
    ...(refund === null
      ? []
      : [
          { name: t("fact.refund-to"), value: paymentMethodText(words, refund.to) },
          { name: t("fact.refund-by"), value: format.shortDate(refund.expectedBy) },
        ]),
    {
      name: t("fact.undo"),
      value: canBeUndone
        ? t("undo.possible", { date: format.shortDate(accessEndsOn) })
        : t("undo.impossible"),
    },
    ...lossFacts(words, terms, option),
    ...chargeFacts(words, terms),
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

/** Whether all of these hold a fact as it is. */
export function isShared(fact: TextFact, all: readonly (readonly TextFact[])[]): boolean {
  return all.every((facts) =>
    facts.some(({ name, value }) => name === fact.name && value === fact.value),
  );
}
