import type { Plan, PlanChange } from "../../api/schema/subscription.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { priceText } from "../../subscription/phrases.ts";
import { Section } from "../../ui/section.tsx";
import { Stack } from "../../ui/stack.tsx";
import { planFit } from "./plan-fit.ts";

interface WhatHappensProps {
  readonly plan: Plan;
  /** The plan that is chosen, if one is. */
  readonly change: PlanChange | undefined;
  readonly usedStorage: readonly number[];
}

function Consequences({ plan, change, usedStorage }: WhatHappensProps) {
  const words = useWords();
  const { t, format } = words;
  if (change === undefined) return <p>{t("plan-switch.choose-first")}</p>;
  const isTooSmall = planFit(words, usedStorage, change).some(({ tone }) => tone === "warning");
  return (
    <>
      <p>
        {t("plan-switch.happens", {
          from: isolate(plan.name),
          date: format.date(change.startsOn),
          to: isolate(change.plan.name),
          price: priceText(words, change.price, change.term),
        })}
      </p>
      <p>{t("plan-switch.no-charge")}</p>
      {isTooSmall && <p>{t("plan-switch.still-possible")}</p>}
    </>
  );
}

/** What switching means, before anything does: kept in sight, and read out as the choice changes. */
export function WhatHappens(props: WhatHappensProps) {
  const { t } = useWords();
  return (
    <Section heading={t("confirm.what-happens")} isPanel>
      <div aria-live="polite">
        <Stack>
          <Consequences {...props} />
        </Stack>
      </div>
    </Section>
  );
}
