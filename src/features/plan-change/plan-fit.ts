import type { PlanChange } from "../../api/schema/subscription.ts";
import type { Words } from "../../i18n/words.ts";
import type { Point } from "../../ui/points.tsx";

type Room = Pick<PlanChange, "storagePerPerson" | "people">;

/** Whether what is stored today fits in a plan, the owner's own first. */
function filesFit(
  { t, format }: Words,
  [own, ...others]: readonly number[],
  { storagePerPerson: holds, people }: Room,
): Point {
  const title = t("plan-fit.storage", { holds: format.bytes(holds), people });
  if (own === undefined) return { tone: "neutral", title, text: t("plan-fit.files.unknown") };
  const used = format.bytes(own);
  if (own > holds) {
    const over = format.bytes(own - holds);
    return { tone: "warning", title, text: t("plan-fit.files.too-small", { used, over }) };
  }
  // For those who have no place in the plan, the question is not how much it holds.
  const sharing = people > 1 ? others : [];
  const over = sharing.filter((size) => size > holds).length;
  if (over > 0) {
    const text = t("plan-fit.files.too-small-for-others", { used, people: over });
    return { tone: "warning", title, text };
  }
  const text = t(`plan-fit.files.${sharing.length > 0 ? "fits-everyone" : "fits"}`, { used });
  return { tone: "success", title, text };
}

/** Whether everyone who shares today has a place in a plan. */
function peopleFit({ t }: Words, now: number, places: number): Point {
  const title = t("plan-fit.places", { places });
  if (now === 0) return { tone: "neutral", title };
  if (now > places) {
    const text = t("plan-fit.people.too-few", { now, without: now - places });
    return { tone: "warning", title, text };
  }
  return places === 1
    ? { tone: "success", title: t("plan-fit.alone") }
    : { tone: "success", title, text: t("plan-fit.people.enough", { now }) };
}

/**
 * What a plan has room for, and how much of what each person stores today that is, in bytes, the owner first. What
 * does not fit is a warning. Nothing in it forbids anything.
 */
export function planFit(
  words: Words,
  usedStorage: readonly number[],
  room: Room,
): readonly [files: Point, people: Point] {
  return [filesFit(words, usedStorage, room), peopleFit(words, usedStorage.length, room.people)];
}
