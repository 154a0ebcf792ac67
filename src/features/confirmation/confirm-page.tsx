import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import type { Versioned } from "../../api/client.ts";
import { cancellationTermsQuery, subscriptionQuery } from "../../api/queries.ts";
import type { CancellationTerms } from "../../api/schema/cancellation.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { pathOf } from "../../flow/screens.ts";
import { stepPosition } from "../../flow/steps.ts";
import { isolate } from "../../i18n/isolate.ts";
import { FailureNotice } from "../../subscription/failure-notice.tsx";
import { PastDueNotice } from "../../subscription/past-due-notice.tsx";
import { useWords } from "../../i18n/words.ts";
import { useChoice } from "../../subscription/use-choice.ts";
import { useDecision } from "../../subscription/use-decision.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceBar } from "../../ui/choice-bar.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { TwinFacts } from "../../ui/twin-facts.tsx";
import { useLate } from "../../ui/use-late.ts";
import { markedOptions } from "./marked-options.ts";
import { OptionChoice, OptionDetails } from "./several-ways.tsx";

const fieldId = "option";

interface ConfirmFormProps {
  readonly subscription: Subscription;
  readonly terms: Versioned<CancellationTerms>;
}

function ConfirmForm({ subscription, terms: { body: terms, version } }: ConfirmFormProps) {
  const words = useWords();
  const { t } = words;
  const { id: subscriptionId, overdue } = subscription;
  const navigate = useNavigate();
  const [isMissing, setIsMissing] = useState(false);
  const [replaced, setReplaced] = useState<CancellationTerms | null>(null);
  const { decide, isPending, failure } = useDecision(["terms-changed"]);
  const isLate = useLate(isPending);

  const [picked, pick] = useChoice("confirm");
  const options = markedOptions(words, terms, replaced);
  const [onlyOption, ...otherOptions] = options;
  const isChoice = otherOptions.length > 0;
  const chosen = isChoice ? options.find(({ id }) => id === picked) : onlyOption;
  const message = isMissing && chosen === undefined ? t("confirm.missing-choice") : null;

  const submit = () => {
    setIsMissing(chosen === undefined);
    if (chosen === undefined) return;
    decide(
      {
        operation: "cancelSubscription",
        subscriptionId,
        body: { optionId: chosen.id },
        ifMatch: version,
      },
      {
        onSuccess: (outcome) => {
          if (outcome?.kind === "terms-changed") setReplaced(terms);
        },
      },
    );
  };

  return (
    <Form onSubmit={submit} isBusy={isPending} error={message} fieldId={fieldId}>
      {failure?.kind === "terms-changed" && (
        <FailureNotice
          failure={failure}
          heading={t("terms-changed.heading")}
          truth={t("terms-changed.text")}
        />
      )}
      {failure?.kind === "not-done" && (
        <FailureNotice
          failure={failure}
          heading={t("cancel-failed.heading")}
          truth={t("cancel-failed.next")}
        />
      )}
      {isChoice ? (
        <OptionChoice
          id={fieldId}
          options={options}
          value={chosen?.id ?? null}
          onChange={pick}
          error={message ?? undefined}
        />
      ) : (
        onlyOption && <TwinFacts facts={[onlyOption.access, onlyOption.money]} />
      )}
      <ChoiceBar>
        <Button isBusy={isPending} onClick={() => void navigate(pathOf("kept", subscriptionId))}>
          {t("confirm.keep")}
        </Button>
        <Button type="submit" isBusy={isPending}>
          {t(isLate ? "confirm.cancelling" : "cancel-label.cancel-subscription")}
        </Button>
      </ChoiceBar>
      {/* It keeps its place when it goes, so that nothing moves. */}
      <p>{!isPending && failure === null ? t("confirm.nothing-yet") : "\u00A0"}</p>
      <PastDueNotice overdue={overdue} when="if" />
      <OptionDetails options={options} />
    </Form>
  );
}

/** Exactly what will happen, then the button that does it, beside the one that keeps. */
export function ConfirmPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const { t } = useWords();
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { data: terms } = useSuspenseQuery(cancellationTermsQuery(subscriptionId));
  return (
    <Page
      heading={t("confirm.heading")}
      step={stepPosition("confirm")}
      lead={isolate(terms.body.plan.name)}
      back={<Link to={pathOf("review", subscriptionId)}>{t("review.heading")}</Link>}
    >
      <ConfirmForm subscription={subscription.body} terms={terms} />
    </Page>
  );
}
