import { useState } from "react";
import { Link } from "react-router-dom";
import type { Versioned } from "../../api/client.ts";
import type { PlanChangeTerms } from "../../api/schema/subscription.ts";
import { pathOf } from "../../flow/screens.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNotice } from "../../subscription/failure-notice.tsx";
import { useChoice } from "../../subscription/use-choice.ts";
import { useDecision } from "../../subscription/use-decision.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Form } from "../../ui/form.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { planFacts } from "./plan-facts.ts";
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
  const { t } = words;
  const { plan, plans, usedStorage } = terms.body;
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
        legend={t("plan-switch.legend")}
        options={plans.map((change) => ({
          value: change.plan.id,
          label: <bdi>{change.plan.name}</bdi>,
          details: <FactList facts={planFacts(words, change, usedStorage)} />,
        }))}
        value={chosen?.plan.id ?? null}
        onChange={pick}
        error={message ?? undefined}
      />
      <WhatHappens plan={plan} change={chosen} usedStorage={usedStorage} />
      <Choices>
        <Link className={buttonClass()} to={pathOf("subscriptions")}>
          {t(isScheduled ? "plan-switch.leave" : "plan-switch.keep")}
        </Link>
        <Button type="submit" isBusy={isPending}>
          {t(isPending ? "plan-switch.switching" : "plan-change.open")}
        </Button>
      </Choices>
    </Form>
  );
}
