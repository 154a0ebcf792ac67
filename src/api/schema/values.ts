import * as v from "valibot";

/** What an enum becomes when the server knows a value that this version of the application does not. */
export const unknownValue = "unknown";

/** An enum that stays readable when the server adds a value: whatever is not listed becomes `"unknown"`. */
export function openEnum<const Values extends readonly string[]>(values: Values) {
  return v.fallback(v.picklist([...values, unknownValue] as const), unknownValue);
}

/** Whether a month has a day, for text in the form of a date: what is too much runs over into the next month. */
function isCalendarDate(text: string): boolean {
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8, 10));
}

/** An opaque identifier, made by the server. */
export const Id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

// The patterns are shorter than those that Valibot brings along, and as strict as every browser that reads a moment.
export const datePattern = /^\d{4}-\d\d-\d\d$/;
export const instantPattern = /^\d{4}(-\d\d){2}T\d\d(:\d\d){2}(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** A date without a time or a zone, `YYYY-MM-DD`: the day on the subscriber's own calendar. */
export const LocalDate = v.pipe(
  v.string(),
  v.regex(datePattern),
  v.check(isCalendarDate, "no such day"),
);

/** A moment, ISO 8601, with its offset from UTC. */
export const Instant = v.pipe(
  v.string(),
  v.regex(instantPattern),
  v.check(
    (text) => !Number.isNaN(Date.parse(text)) && isCalendarDate(text.slice(0, 10)),
    "no such moment",
  ),
);

/** A sum in minor units (øre, cent; whole units where the currency has none) with its ISO 4217 code. */
export const Money = v.object({
  amount: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
});
export type Money = v.InferOutput<typeof Money>;

/** A number of bytes. One gigabyte of a quota is 1024³ bytes. */
export const Bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A count of things. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
