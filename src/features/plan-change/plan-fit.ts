import type { PlanChange } from "../../api/schema/subscription.ts";

/** Whether what is stored today fits in a plan, the owner's own first. Sizes are in bytes. */
export type FilesFit =
  | { readonly kind: "fits" | "fits-everyone"; readonly used: number; readonly holds: number }
  | { readonly kind: "too-small"; readonly used: number; readonly holds: number }
  /** The owner's files fit; those of `people` others do not. */
  | {
      readonly kind: "too-small-for-others";
      readonly used: number;
      readonly holds: number;
      readonly people: number;
    }
  | { readonly kind: "unknown"; readonly holds: number };

/** Whether everyone who shares today has a place in a plan. */
export type PeopleFit =
  | { readonly kind: "alone" }
  | { readonly kind: "enough"; readonly now: number; readonly places: number }
  | { readonly kind: "too-few"; readonly now: number; readonly places: number }
  | { readonly kind: "unknown"; readonly places: number };

/** How a plan compares with what is in use today. Nothing in it forbids anything. */
export interface PlanFit {
  readonly files: FilesFit;
  readonly people: PeopleFit;
}

type Room = Pick<PlanChange, "storagePerPerson" | "people">;

function filesFit(usedStorage: readonly number[], { storagePerPerson, people }: Room): FilesFit {
  const holds = storagePerPerson;
  const [used, ...others] = usedStorage;
  if (used === undefined) return { kind: "unknown", holds };
  if (used > holds) return { kind: "too-small", used, holds };
  // For those who have no place in the plan, the question is not how much it holds.
  const sharing = people > 1 ? others : [];
  const over = sharing.filter((size) => size > holds).length;
  if (over > 0) return { kind: "too-small-for-others", used, holds, people: over };
  return { kind: sharing.length > 0 ? "fits-everyone" : "fits", used, holds };
}

function peopleFit({ length: now }: readonly number[], { people: places }: Room): PeopleFit {
  if (now === 0) return { kind: "unknown", places };
  if (now > places) return { kind: "too-few", now, places };
  return places === 1 ? { kind: "alone" } : { kind: "enough", now, places };
}

/** Compares a plan with what each person stores today, in bytes, the owner first. */
export function planFit(usedStorage: readonly number[], room: Room): PlanFit {
  return { files: filesFit(usedStorage, room), people: peopleFit(usedStorage, room) };
}

/** Whether something that is in use today has no room in a plan. */
export function isTooSmall({ kind }: FilesFit | PeopleFit): boolean {
  return kind === "too-small" || kind === "too-small-for-others" || kind === "too-few";
}
