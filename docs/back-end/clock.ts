/** The one time zone in which days begin for the subscribers of this example. */
export const timeZone = "Europe/Oslo";

// The Swedish way of writing a day is that of ISO 8601.
const dayFormat = new Intl.DateTimeFormat("sv-SE", { timeZone });

/** What time it is. */
export class Clock {
  #advanced = 0;
  #last = 0;

  /**
   * Milliseconds since 1970, never the same twice: whoever reads in the millisecond in which something is decided would
   * else have an answer of the same age that knows nothing of it.
   */
  now(): number {
    this.#last = Math.max(Date.now() + this.#advanced, this.#last + 1);
    return this.#last;
  }

  /** Lets it be later from now on. Only tests do. */
  advance(seconds: number): void {
    this.#advanced += seconds * 1000;
  }

  reset(): void {
    this.#advanced = 0;
    this.#last = 0;
  }
}

/** A moment as the API writes it. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The day of the calendar on which a moment falls for the subscriber. */
export function dayOf(milliseconds: number): string {
  return dayFormat.format(milliseconds);
}

// From here on a day is a day of the calendar: UTC is only where it is counted, without hours that are left out.
const day = 24 * 60 * 60 * 1000;

export function addDays(date: string, days: number): string {
  return instant(Date.parse(date) + days * day).slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / day;
}

/** The same day some months on, or the last of that month. */
export function addMonths(date: string, months: number): string {
  const moved = new Date(date);
  const dayOfMonth = moved.getUTCDate();
  moved.setUTCMonth(moved.getUTCMonth() + months, 1);
  const lastOfMonth = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0));
  moved.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
  return instant(moved.getTime()).slice(0, 10);
}

/** Whether a text is a day that exists: 2026-02-29 is none. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text
  );
}
