import type { Consequence, StorageShare } from "../api/schema/cancellation.ts";
import type { Refund } from "../api/schema/subscription.ts";
import type { Words } from "../i18n/words.ts";
import { bin, banknote, information, lock, pause, tick } from "../ui/signs.ts";
import { namesText } from "./people.ts";

/** Everything that the consequences of one way of cancelling are told from. */
export interface Consequences {
  readonly accessEndsOn: string;
  /** Whether access is over, which no day alone can tell: it ends at some hour of its day. */
  readonly hasEnded?: boolean;
  readonly refund: Refund | null;
  /** In the order of their dates. */
  readonly consequences: readonly Consequence[];
  /** Everyone whom they may concern. */
  readonly storage: readonly StorageShare[];
  /** Bytes that everyone may keep. */
  readonly freeStorage: number;
}

/** What happens on one day, or that everything works until then. */
export interface ConsequenceDay {
  readonly date: string;
  readonly when: string;
  /** One of `signs.ts`. */
  readonly sign: string;
  readonly isWorking: boolean;
  /** The gravest thing that happens on it. */
  readonly kind: Consequence["kind"];
  readonly sentences: readonly string[];
}

/** The sign of each kind, the gravest first. */
const signs: Readonly<Record<Consequence["kind"], string>> = {
  "files-may-be-deleted": bin,
  "files-frozen": lock,
  "access-ends": pause,
  "uploads-stop": pause,
  "mail-stops": pause,
  "refund-expected": banknote,
  unknown: information,
};

function gravestOf(kinds: readonly Consequence["kind"][]): Consequence["kind"] {
  const order = Object.keys(signs);
  return kinds.reduce((one, other) => (order.indexOf(other) < order.indexOf(one) ? other : one));
}

/** Whether that day is the first of many, the last of some, or the only one. */
function whenText(
  { t, format }: Words,
  date: string,
  kinds: readonly Consequence["kind"][],
  { hasEnded }: Consequences,
): string {
  const day = format.date(date);
  if (hasEnded && kinds.includes("access-ends")) return day;
  if (kinds.every((kind) => kind === "refund-expected")) return t("timeline.by", { date: day });
  if (kinds.every((kind) => kind === "files-frozen" || kind === "unknown")) return day;
  return t("timeline.from", { date: day });
}

/** Everyone who has more than may be kept. */
export function peopleOver(storage: readonly StorageShare[]): readonly StorageShare[] {
  return storage.filter(({ used, quotaAfter }) => used > quotaAfter);
}

/** Whom it happens to; nothing where that is everyone, or the subscriber alone. */
function whomText(words: Words, source: Consequences, personIds: readonly string[]): string {
  const { storage, freeStorage } = source;
  const people = storage.filter(({ personId }) => personIds.includes(personId));
  if (people.length === 0 || people.length === storage.length) return "";
  const over = peopleOver(storage);
  const isAllOver = over.length === people.length && over.every((one) => people.includes(one));
  return isAllOver && people.length > 1
    ? words.t("consequence.for-over", { free: words.format.bytes(freeStorage) })
    : words.t("consequence.for", { names: namesText(words, people) });
}

function sentence({ t, format }: Words, { kind }: Consequence, source: Consequences): string {
  const { refund, hasEnded } = source;
  if (kind === "access-ends" && hasEnded) return t("consequence.access-ended");
  return kind === "refund-expected" && refund !== null
    ? t("consequence.refund", { amount: format.money(refund.amount) })
    : t(`consequence.${kind}`);
}

/**
 * What happens on which day, each day once, and on each day everyone once; before it, that everything works until
 * access ends, where that is still to come. `today` is the server's day.
 */
export function consequenceDays(
  words: Words,
  source: Consequences,
  today: string,
): ConsequenceDay[] {
  const { t, format } = words;
  const { accessEndsOn, consequences, hasEnded, storage } = source;
  const days = [...new Set(consequences.map(({ date }) => date))].map((date): ConsequenceDay => {
    const onDay = consequences.filter((consequence) => consequence.date === date);
    const kinds = onDay.map(({ kind }) => kind);
    const groups = new Map<string, Set<string>>();
    for (const consequence of onDay) {
      // Whose the money is, the receipt says.
      const personIds = consequence.kind === "refund-expected" ? [] : consequence.personIds;
      const whom = whomText(words, source, personIds);
      const said = groups.get(whom) ?? new Set();
      groups.set(whom, said.add(sentence(words, consequence, source)));
    }
    const kind = gravestOf(kinds);
    return {
      date,
      when: whenText(words, date, kinds, source),
      sign: signs[kind],
      kind,
      isWorking: false,
      sentences: [...groups].map(([whom, sentences]) =>
        [whom, ...sentences].filter(Boolean).join(" "),
      ),
    };
  });
  if (hasEnded || accessEndsOn <= today) return days;
  const works: ConsequenceDay = {
    date: accessEndsOn,
    when: t("timeline.until", { date: format.date(accessEndsOn) }),
    sign: tick,
    isWorking: true,
    kind: "access-ends",
    sentences: [
      storage.length > 1
        ? t("timeline.works-for-all", { count: storage.length })
        : t("timeline.works"),
    ],
  };
  return [works, ...days];
}
