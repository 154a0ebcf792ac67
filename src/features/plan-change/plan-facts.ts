import type { PlanChange } from "../../api/schema/subscription.ts";
import type { Words } from "../../i18n/words.ts";
import { priceText } from "../../subscription/phrases.ts";
import type { Fact } from "../../ui/fact-list.tsx";
import { isTooSmall, planFit, type FilesFit, type PeopleFit } from "./plan-fit.ts";

function filesText({ t, format }: Words, fit: FilesFit): string {
  const holds = format.bytes(fit.holds);
  switch (fit.kind) {
    case "fits":
    case "fits-everyone":
      return t(`plan-fit.files.${fit.kind}`, { holds, used: format.bytes(fit.used) });
    case "too-small":
      return t("plan-fit.files.too-small", {
        holds,
        used: format.bytes(fit.used),
        over: format.bytes(fit.used - fit.holds),
      });
    case "too-small-for-others":
      return t("plan-fit.files.too-small-for-others", {
        holds,
        used: format.bytes(fit.used),
        people: fit.people,
      });
    case "unknown":
      return t("plan-fit.files.unknown", { holds });
  }
}

function peopleText({ t }: Words, fit: PeopleFit): string {
  switch (fit.kind) {
    case "alone":
      return t("plan-fit.people.alone");
    case "enough":
      return t("plan-fit.people.enough", { now: fit.now, places: fit.places });
    case "too-few":
      return t("plan-fit.people.too-few", {
        now: fit.now,
        places: fit.places,
        without: fit.now - fit.places,
      });
    case "unknown":
      return t("plan-fit.people.unknown", { places: fit.places });
  }
}

/** What a plan costs and from when, and how much of today's use it has room for. */
export function planFacts(
  words: Words,
  change: PlanChange,
  usedStorage: readonly number[],
): readonly Fact[] {
  const { t, format } = words;
  const { files, people } = planFit(usedStorage, change);
  return [
    { name: t("fact.price"), value: priceText(words, change.price, change.term) },
    { name: t("plan-switch.starts"), value: format.date(change.startsOn) },
    {
      name: t("plan-switch.storage"),
      value: filesText(words, files),
      mark: isTooSmall(files) ? t("plan-fit.too-small") : undefined,
    },
    {
      name: t("plan-switch.for"),
      value: peopleText(words, people),
      mark: isTooSmall(people) ? t("plan-fit.too-few") : undefined,
    },
  ];
}
