/** The day, `YYYY-MM-DD`, that it is at a moment in an IANA time zone; in one that is not known, in UTC. */
export function dayOf(instant: string, timeZone: string): string {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const format = (zone: string) =>
    // Swedish dates are written as ISO 8601 has them.
    new Intl.DateTimeFormat("sv", { ...parts, timeZone: zone }).format(new Date(instant));
  try {
    return format(timeZone);
  } catch {
    return format("UTC");
  }
}
