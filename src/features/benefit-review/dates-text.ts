import type { CancellationOption } from "../../api/schema/cancellation.ts";
import type { Words } from "../../i18n/words.ts";

/**
 * The day of something that depends on how one cancels: one day where it is the same whatever one chooses,
 * else each day with its condition.
 */
export function datesText(
  { t, format }: Words,
  options: readonly CancellationOption[],
  dayOf: (option: CancellationOption) => string | undefined,
): string {
  const days = options.flatMap((option) => {
    const day = dayOf(option);
    return day === undefined ? [] : [{ kind: option.kind, date: format.date(day) }];
  });
  const [first] = days;
  const isAlways = days.length === options.length;
  if (first !== undefined && isAlways && days.every(({ date }) => date === first.date)) {
    return first.date;
  }
  return format.either(days.map(({ kind, date }) => t(`date-if.${kind}`, { date })));
}
