import { useSuspenseQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode, useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import type { Versioned } from "../../api/client.ts";
import { cancellationTermsQuery, subscriptionQuery } from "../../api/queries.ts";
import type { CancellationTerms } from "../../api/schema/cancellation.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { journeyOf } from "../../flow/journeys.ts";
import { type ConfirmPart, rulesOf } from "../../flow/profiles.ts";
import { pathOf } from "../../flow/screens.ts";
import { stepPosition } from "../../flow/steps.ts";
import { isolate } from "../../i18n/isolate.ts";
import { FailureNotice } from "../../subscription/failure-notice.tsx";
import { confirmLabel } from "../../subscription/labels.ts";
import { PastDueNotice } from "../../subscription/past-due-notice.tsx";
import { ReviewPart } from "../../subscription/review-part.tsx";
import { WithdrawalNotice } from "../../subscription/withdrawal-notice.tsx";
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
import { Statement } from "./statement.tsx";
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
  const { profile } = terms;
  const { confirm } = rulesOf(profile);
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

  const choice = isChoice && (
    <OptionChoice
      id={fieldId}
      options={options}
      value={chosen?.id ?? null}
      onChange={pick}
      error={message ?? undefined}
    />
  );
  const partOf = (part: ConfirmPart): ReactNode => {
    switch (part) {
      case "outcome":
        return (
          <Fragment key={part}>
            {choice || (onlyOption && <TwinFacts facts={[onlyOption.access, onlyOption.money]} />)}
          </Fragment>
        );
      case "statement":
        return (
          <Fragment key={part}>
            <Statement
              subscription={subscription}
              endsOn={isChoice ? null : (terms.options[0]?.accessEndsOn ?? null)}
            />
            {!confirm.before.includes("outcome") && choice}
          </Fragment>
        );
      case "withdrawal":
        return <WithdrawalNotice key={part} subscription={subscription} />;
      case "nothing-yet":
        // It keeps its place when it goes, so that nothing moves.
        return (
          <p key={part}>{!isPending && failure === null ? t("confirm.nothing-yet") : "\u00A0"}</p>
        );
      case "past-due":
        return <PastDueNotice key={part} overdue={overdue} when="if" />;
      case "what-happens":
        return <OptionDetails key={part} options={options} />;
      case "timeline":
      case "storage":
      case "benefits":
      case "cheaper-plans":
        return <ReviewPart key={part} part={part} subscription={subscription} terms={terms} />;
    }
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
      {confirm.before.map(partOf)}
      <ChoiceBar>
        {confirm.canKeep && (
          <Button isBusy={isPending} onClick={() => void navigate(pathOf("kept", subscriptionId))}>
            {t("confirm.keep")}
          </Button>
        )}
        <Button type="submit" isBusy={isPending}>
          {isLate ? t("confirm.cancelling") : confirmLabel(words, profile)}
        </Button>
      </ChoiceBar>
      {confirm.after.map(partOf)}
    </Form>
  );
}

/** Exactly what will happen, then the button that does it, beside the one that keeps, as the subscriber's rules have it. */
export function ConfirmPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const { t } = useWords();
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { data: terms } = useSuspenseQuery(cancellationTermsQuery(subscriptionId));
  const { plan, profile } = terms.body;
  const hasReview = journeyOf(profile)[0] === "review";
  return (
    <Page
      heading={t("confirm.heading")}
      step={stepPosition("confirm", profile)}
      lead={isolate(plan.name)}
      back={
        hasReview ? (
          <Link to={pathOf("review", subscriptionId)}>{t("review.heading")}</Link>
        ) : (
          <Link to={pathOf("subscriptions")}>{t("subscriptions.back")}</Link>
        )
      }
    >
      <ConfirmForm subscription={subscription.body} terms={terms} />
    </Page>
  );
}
