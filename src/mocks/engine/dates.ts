const millisecondsPerDay = 86_400_000;

function parse(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function format(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day that lies `days` after a local date, `YYYY-MM-DD`. Negative numbers go back. */
export function addDays(date: string, days: number): string {
  const result = parse(date);
  result.setUTCDate(result.getUTCDate() + days);
  return format(result);
}

/**
 * The same day of the month, `months` later. Where that month is too short, its last day, as billing
 * systems do: a month after 31 January is 28 or 29 February.
 */
export function addMonths(date: string, months: number): string {
  const result = parse(date);
  const day = result.getUTCDate();
  result.setUTCDate(1);
  result.setUTCMonth(result.getUTCMonth() + months + 1, 0);
  result.setUTCDate(Math.min(day, result.getUTCDate()));
  return format(result);
}

/** How many days lie from one local date to another; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((parse(to).getTime() - parse(from).getTime()) / millisecondsPerDay);
}

// Making one takes longer than all else that a request takes.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const made =
    dayFormats.get(timeZone) ??
    new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  dayFormats.set(timeZone, made);
  return made;
}

/** The day it is in a time zone at a moment given in milliseconds since 1970. */
export function localDate(at: number, timeZone: string): string {
  const parts = dayFormat(timeZone).formatToParts(at);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** A moment in milliseconds since 1970 as ISO 8601 in UTC, which is how instants travel. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
