import { Link } from "react-router-dom";
import type { PlanChange } from "../api/schema/subscription.ts";
import { pathOf } from "../flow/screens.ts";
import { isolate } from "../i18n/isolate.ts";
import { useWords } from "../i18n/words.ts";
import { FactList } from "../ui/fact-list.tsx";
import { priceText } from "./phrases.ts";

interface PlanListProps {
  readonly subscriptionId: string;
  readonly plans: readonly PlanChange[];
}

/** Plans one could switch to: what each holds and costs; once, from when; and the way to switch. */
export function PlanList({ subscriptionId, plans }: PlanListProps) {
  const words = useWords();
  const { t, format } = words;
  const days = new Set(plans.map(({ startsOn }) => format.shortDate(startsOn)));
  return (
    <>
      <FactList
        facts={plans.map(({ plan, storagePerPerson, people, price, term }) => ({
          name: t("plans.name", {
            plan: isolate(plan.name),
            storage: format.bytes(storagePerPerson),
            people,
          }),
          value: priceText(words, price, term),
        }))}
      />
      <p>
        <small>{t("plans.from", { date: format.either([...days]) })}</small>{" "}
        <Link to={pathOf("plan-change", subscriptionId)}>{t("plan-change.open")}</Link>
      </p>
    </>
  );
}
