import type { Money } from "../api/schema/values.ts";

const kilobyte = 1024;
const byteUnits = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** Making a format takes longer than using it a hundred times, and there are few of them: each is kept. */
function kept<Key extends string[], Format>(make: (...key: Key) => Format) {
  const formats = new Map<string, Format>();
  return (...key: Key): Format => {
    const name = key.join(" ");
    const format = formats.get(name) ?? make(...key);
    formats.set(name, format);
    return format;
  };
}

const moneyFormat = kept(
  (locale: string, currency: string) =>
    new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      trailingZeroDisplay: "stripIfInteger",
    }),
);

const sizeFormat = kept(
  (locale: string, unit: (typeof byteUnits)[number]) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 }),
);

const numberFormat = kept((locale: string) => new Intl.NumberFormat(locale));

const listFormat = kept(
  (locale: string, type: "conjunction" | "disjunction") => new Intl.ListFormat(locale, { type }),
);

const dateFormat = kept(
  (locale: string, dateStyle: "long" | "medium") =>
    new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" }),
);

/** Norwegian has it so. Browsers knew that only from 2023 on, and a receipt reads the same in all of them. */
const currencyComesLast = /^nb\b/;

function withCurrencyLast(parts: readonly Intl.NumberFormatPart[]) {
  const sum = parts.filter(({ type }) => type !== "currency" && type !== "literal");
  const currency = parts.filter(({ type }) => type === "currency");
  return [...sum, { value: "\u00A0" }, ...currency];
}

function formatMoney(locale: string, { amount, currency }: Money): string {
  const format = moneyFormat(locale, currency);
  // How many minor units make one major unit is the currency's own: 100 øre, 1 yen, 1,000 fils.
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const parts = format.formatToParts(amount / 10 ** digits);
  return (currencyComesLast.test(locale) ? withCurrencyLast(parts) : parts)
    .map(({ value }) => value)
    .join("");
}

/** A day or a size is read as one word, so it is never broken across lines. */
function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00A0");
}

const inTenths = (bytes: number, power: number) => Math.round((bytes / kilobyte ** power) * 10);

/** The place of the unit that a size is told in. Nothing at all is counted as quotas are. */
function powerOf(bytes: number): number {
  if (bytes === 0) return byteUnits.indexOf("gigabyte");
  // What would be rounded up to 1,024 of a unit is 1 of the next.
  const power = byteUnits.findIndex((_, candidate) => inTenths(bytes, candidate) < kilobyte * 10);
  return power === -1 ? byteUnits.length - 1 : power;
}

function formatBytes(locale: string, bytes: number, like: number): string {
  const usual = powerOf(like);
  // Something is never told as nothing.
  const power = inTenths(bytes, usual) === 0 && bytes > 0 ? powerOf(bytes) : usual;
  const format = sizeFormat(locale, byteUnits[power] ?? "byte");
  return unbroken(format.format(bytes / kilobyte ** power));
}

/** A local date has no zone, so it is formatted in the one in which it was read: UTC. */
function localDate(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function formatDate(locale: string, date: string, style: "long" | "medium"): string {
  return dateFormat(locale, style).format(localDate(date));
}

function formatMonth(locale: string, month: string): string {
  return new Intl.DateTimeFormat(locale, {
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  }).format(localDate(`${month}-01`));
}

function knownTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

const instantFormat = kept(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      year: "numeric",
      month: "long",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "short",
      timeZone: knownTimeZone(timeZone),
    }),
);

function formatCountries(locale: string, codes: readonly string[]): string[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  // oxlint-disable-next-line unicorn/no-array-sort -- Firefox 114 has no `toSorted`; the array is a new one
  return codes.map((code) => names.of(code) ?? code).sort(new Intl.Collator(locale).compare);
}

/** How dates, money and sizes are written in one language. All functions are pure. */
export interface Formats {
  /** A sum with its currency, in the number of decimals that the currency has; whole sums without decimals. */
  money(money: Money): string;
  /** A size in the largest fitting unit, 1,024 to the step, as quotas are counted. */
  bytes(bytes: number): string;
  /** A part of a size, in the unit of the whole, unless it would be nothing there. */
  bytesLike(part: number, whole: number): string;
  /** A local date, `YYYY-MM-DD`. */
  date(date: string): string;
  /** The same in few letters, where there is little room; it may break between its words. */
  shortDate(date: string): string;
  /** A month, `YYYY-MM`. */
  month(month: string): string;
  /** A moment with date, time and zone; an unknown zone becomes UTC, and says so. */
  instant(instant: string, timeZone: string): string;
  /** A plain number. */
  number(value: number): string;
  /** Several things of which one will be true. */
  either(items: readonly string[]): string;
  /** Several things, all of them. */
  all(items: readonly string[]): string;
  /** Countries by name from their ISO 3166-1 alpha-2 codes, in the order of the language's alphabet. */
  countries(codes: readonly string[]): string[];
}

/** The formats of one language. */
export function formatsFor(locale: string): Formats {
  return {
    money: (money) => formatMoney(locale, money),
    bytes: (bytes) => formatBytes(locale, bytes, bytes),
    bytesLike: (part, whole) => formatBytes(locale, part, whole),
    date: (date) => unbroken(formatDate(locale, date, "long")),
    shortDate: (date) => formatDate(locale, date, "medium"),
    month: (month) => formatMonth(locale, month),
    instant: (instant, timeZone) => instantFormat(locale, timeZone).format(new Date(instant)),
    number: (value) => numberFormat(locale).format(value),
    countries: (codes) => formatCountries(locale, codes),
    either: (items) => listFormat(locale, "disjunction").format(items),
    all: (items) => listFormat(locale, "conjunction").format(items),
  };
}

/**
 * Makes the formats that most screens need. The first of a kind takes a browser longer than drawing a screen,
 * since it looks up the language's rules.
 */
export function makeFormatsReady(locale: string): void {
  const formats = formatsFor(locale);
  formats.money({ amount: 0, currency: "EUR" });
  formats.date("2000-01-01");
  formats.shortDate("2000-01-01");
  formats.instant("2000-01-01T00:00:00Z", Intl.DateTimeFormat().resolvedOptions().timeZone);
  formats.bytes(0);
  formats.number(0);
  formats.either([]);
}
