import { useState } from "react";
import { Link } from "react-router-dom";
import type { SavedPaymentMethod, Subscription } from "../../api/schema/subscription.ts";
import { pathOf } from "../../flow/screens.ts";
import { useWords } from "../../i18n/words.ts";
import { paymentMethodText } from "../../subscription/phrases.ts";
import { FailureNotice } from "../../subscription/failure-notice.tsx";
import { useChoice } from "../../subscription/use-choice.ts";
import { useDecision } from "../../subscription/use-decision.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Form } from "../../ui/form.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Section } from "../../ui/section.tsx";
import { Row } from "../../ui/stack.tsx";
import { methodDetails } from "./method-state.ts";

const fieldId = "payment-method";

interface SavedMethodsProps {
  readonly subscription: Subscription;
  readonly methods: readonly SavedPaymentMethod[];
  readonly today: string;
}

/** Whether anything but what is used now can be chosen. */
export function hasChoice({ subscription, methods }: Omit<SavedMethodsProps, "today">): boolean {
  const currentId = subscription.paymentMethod?.id;
  return methods.some(({ id, canBeChosen }) => canBeChosen && id !== currentId);
}

/** The saved ways of paying, one of which is to be used. None is chosen beforehand, not even the present one. */
export function SavedMethods({ subscription, methods, today }: SavedMethodsProps) {
  const words = useWords();
  const { t } = words;
  const { id: subscriptionId, paymentMethod } = subscription;
  const [isMissing, setIsMissing] = useState(false);

  const [picked, pick] = useChoice("payment-method");
  const chosen = methods.find(({ id, canBeChosen }) => canBeChosen && id === picked);
  const message = isMissing && chosen === undefined ? t("payment-change.missing") : null;

  const { decide, isPending, failure } = useDecision(["payment-method-required"]);

  const submit = () => {
    setIsMissing(chosen === undefined);
    if (chosen === undefined) return;
    const body = { paymentMethodId: chosen.id };
    decide({ operation: "setPaymentMethod", subscriptionId, body });
  };

  const details = (method: SavedPaymentMethod) =>
    methodDetails(words, method, { today, currentId: paymentMethod?.id });

  return (
    <>
      {failure && <FailureNotice failure={failure} truth={t(`payment-change.${failure.kind}`)} />}
      {hasChoice({ subscription, methods }) ? (
        <Form onSubmit={submit} isBusy={isPending} error={message} fieldId={fieldId}>
          <RadioGroup
            id={fieldId}
            legend={t("payment-change.legend")}
            options={methods.map((method) => ({
              value: method.id,
              label: paymentMethodText(words, method),
              isDisabled: !method.canBeChosen,
              note: details(method),
            }))}
            value={chosen?.id ?? null}
            onChange={pick}
            error={message ?? undefined}
          />
          <Row>
            <Button type="submit" variant="primary" isBusy={isPending}>
              {t(isPending ? "payment-change.saving" : "payment-change.save")}
            </Button>
            <Link className={buttonClass("text")} to={pathOf("subscriptions")}>
              {t("payment-change.keep")}
            </Link>
          </Row>
        </Form>
      ) : (
        <Section heading={t("payment-change.saved")} isPanel>
          <FactList
            facts={methods.map((method) => ({
              name: paymentMethodText(words, method),
              value: details(method),
            }))}
          />
          <p>{t("payment-change.none-to-choose")}</p>
        </Section>
      )}
    </>
  );
}
