/** Something that happens on a day. */
export interface CalendarEvent {
  /** Stays the same however often the file is made, so that a calendar recognises it. */
  readonly uid: string;
  /** When the file's content was decided: an instant, ISO 8601. */
  readonly stamp: string;
  /** The whole day it is about, `YYYY-MM-DD`. */
  readonly date: string;
  readonly summary: string;
  readonly description: string;
}

const longestLine = 75;
const encoder = new TextEncoder();

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r\n?|\n/g, String.raw`\n`);
}

/** Lines hold at most 75 bytes; what is longer goes on in the next line after a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of line) {
    if (encoder.encode(part + character).length > longestLine) {
      parts.push(part);
      part = " ";
    }
    part += character;
  }
  return [...parts, part].join("\r\n");
}

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

const digits = (date: string) => date.replaceAll("-", "");

function eventLines({ uid, stamp, date, summary, description }: CalendarEvent): string[] {
  const utcStamp = new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, "");
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcStamp}`,
    `DTSTART;VALUE=DATE:${digits(date)}`,
    `DTEND;VALUE=DATE:${digits(dayAfter(date))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** All-day events as one calendar file (iCalendar, RFC 5545). */
export function calendarFile(events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Keep or Cancel//EN",
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
    "",
  ];
  return lines.map(fold).join("\r\n");
}
