import { useState } from "react";
import { Link } from "react-router-dom";
import type { Versioned } from "../../api/client.ts";
import type { PlanChangeTerms } from "../../api/schema/subscription.ts";
import { pathOf } from "../../flow/screens.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNotice } from "../../subscription/failure-notice.tsx";
import { priceText } from "../../subscription/phrases.ts";
import { useChoice } from "../../subscription/use-choice.ts";
import { useDecision } from "../../subscription/use-decision.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ChoiceBar } from "../../ui/choice-bar.tsx";
import { Form } from "../../ui/form.tsx";
import { Points } from "../../ui/points.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { planFit } from "./plan-fit.ts";
import { WhatHappens } from "./what-happens.tsx";

const fieldId = "plan";

interface PlanChangeFormProps {
  readonly subscriptionId: string;
  readonly terms: Versioned<PlanChangeTerms>;
  /** Whether a switch was decided earlier. */
  readonly isScheduled: boolean;
}

/** The other plans against today's use, what choosing one means, and the button that does it. */
export function PlanChangeForm({ subscriptionId, terms, isScheduled }: PlanChangeFormProps) {
  const words = useWords();
  const { t, format } = words;
  const { plan, plans, usedStorage } = terms.body;
  const days = new Set(plans.map(({ startsOn }) => format.date(startsOn)));
  const [isMissing, setIsMissing] = useState(false);

  const [picked, pick] = useChoice("plan-change");
  const chosen = plans.find((change) => change.plan.id === picked);
  const message = isMissing && chosen === undefined ? t("plan-switch.missing") : null;

  const { decide, isPending, failure } = useDecision(["terms-changed"]);

  const submit = () => {
    setIsMissing(chosen === undefined);
    if (chosen === undefined) return;
    const body = { planId: chosen.plan.id };
    decide({ operation: "changePlan", subscriptionId, body, ifMatch: terms.version });
  };

  return (
    <Form onSubmit={submit} isBusy={isPending} error={message} fieldId={fieldId}>
      {failure && <FailureNotice failure={failure} truth={t(`plan-switch.${failure.kind}`)} />}
      <RadioGroup
        id={fieldId}
        legend={
          <>
            {t("plan-switch.legend")}{" "}
            <small>{t("plan-switch.starts", { date: format.either([...days]) })}</small>
          </>
        }
        options={plans.map((change) => ({
          value: change.plan.id,
          label: <bdi>{change.plan.name}</bdi>,
          note: priceText(words, change.price, change.term),
          details: <Points points={planFit(words, usedStorage, change)} />,
        }))}
        value={chosen?.plan.id ?? null}
        onChange={pick}
        error={message ?? undefined}
      />
      <WhatHappens plan={plan} change={chosen} usedStorage={usedStorage} />
      <ChoiceBar>
        <Link className={buttonClass()} to={pathOf("subscriptions")}>
          {t(isScheduled ? "plan-switch.leave" : "plan-switch.keep")}
        </Link>
        <Button type="submit" isBusy={isPending}>
          {t(isPending ? "plan-switch.switching" : "plan-change.open")}
        </Button>
      </ChoiceBar>
    </Form>
  );
}
