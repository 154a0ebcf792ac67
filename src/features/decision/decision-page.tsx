import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "react-router-dom";
import type { Outcome } from "../../api/decision.ts";
import { type KeptDecision, openDecisionAbout } from "../../api/open-decisions.ts";
import { subscriptionQuery } from "../../api/queries.ts";
import type { Decision } from "../../api/schema/decision.ts";
import { decidedAt } from "../../flow/after-decision.ts";
import { supportAbout } from "../../flow/support-about.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { pathOf } from "../../flow/screens.ts";
import { failureText } from "../../i18n/failure-text.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords, type Words } from "../../i18n/words.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ChoiceBar } from "../../ui/choice-bar.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Points } from "../../ui/points.tsx";
import { Section } from "../../ui/section.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { confirmLabel } from "../../subscription/labels.ts";
import { useOutcome } from "./use-outcome.ts";
import { focusHeading } from "../../ui/focus-heading.ts";

/** The two ways on, in the words in which they stood where it was decided. */
function choices(words: Words, decision: KeptDecision, subscription: Subscription | undefined) {
  const { t } = words;
  switch (decision.operation) {
    case "cancelSubscription":
      return {
        keep: t("confirm.keep"),
        act: confirmLabel(words, subscription?.profile ?? "default"),
      };
    case "withdrawFromContract":
      return { keep: t("confirm.keep"), act: t("withdraw.confirm") };
    case "setRecurringBilling":
      return { keep: t("turn-on.leave-off"), act: t("recurring-billing.turn-on") };
    case "changePlan": {
      // Where a switch was decided earlier, it is not the current plan that goes on. The one that is in doubt may be
      // seen already.
      const scheduled = subscription?.scheduledChange?.plan.id;
      const isEarlier = scheduled !== undefined && scheduled !== decision.body.planId;
      return {
        keep: t(isEarlier ? "plan-switch.keep-earlier" : "plan-switch.keep"),
        act: t("plan-change.open"),
      };
    }
    case "setPaymentMethod":
      return { keep: t("payment-change.keep"), act: t("payment-change.save") };
  }
}

/** What the API last said of it, or why it could not be asked. */
function stateText(words: Words, state: Decision["state"] | null, outcome: Outcome): string | null {
  if (state === "unseen") return words.t("decision.unseen");
  if (state === "in-progress") return words.t("decision.in-progress");
  const failure = outcome.kind === "unknown" ? outcome.failure : null;
  return failure && failureText(words, failure);
}

interface DecidedProps {
  readonly decision: KeptDecision;
}

function Decided({ decision }: DecidedProps) {
  const words = useWords();
  const { t } = words;
  const { operation, subscriptionId } = decision;
  // Only what is known already: this screen stands when nothing else can be asked for.
  const subscription = useQueryClient().getQueryData(subscriptionQuery(subscriptionId).queryKey);
  const { outcome, state, isBusy, isKeepingUnknown, isAgainUnknown, sendAgain, withdraw } =
    useOutcome(decision);
  const { keep, act } = choices(words, decision, subscription?.body);
  const plan = subscription && isolate(subscription.body.plan.name);
  const lead = plan && t("decision.lead", { plan });

  const isRefused = outcome.kind === "refused";
  useEffect(() => {
    // The button that was pressed is gone, and what it had focus for is answered above.
    if (isRefused) focusHeading();
  }, [isRefused]);

  if (isRefused) {
    return (
      <Page heading={t(`decision.${operation}.refused`)} lead={lead}>
        <Notice tone="error" isNews>
          <p>{outcome.failure ? failureText(words, outcome.failure) : t("failure.refused")}</p>
          <p>{t("decision.refused")}</p>
        </Notice>
        <ChoiceBar>
          <Link className={buttonClass()} to={pathOf("subscriptions")}>
            {t("check-next.subscriptions")}
          </Link>
          <Link className={buttonClass()} to={decidedAt(operation, subscriptionId)}>
            {t("decision.back")}
          </Link>
        </ChoiceBar>
      </Page>
    );
  }

  return (
    <Page heading={t(`decision.${operation}.unknown`)} lead={lead}>
      <Notice tone="info">
        <p>
          <output>{stateText(words, state, outcome)}</output>
        </p>
      </Notice>
      {isKeepingUnknown && (
        <Notice tone="error" isNews>
          <p>{t("decision.keep-unknown")}</p>
        </Notice>
      )}
      {isAgainUnknown && (
        <Notice tone="error" isNews>
          <p>{t("decision.again-unknown")}</p>
        </Notice>
      )}
      <Section heading={t("decision.ways")} isPanel>
        <Points
          points={[
            { title: t("decision.wait"), text: t("decision.wait-text") },
            { title: act, text: t("decision.again") },
            { title: keep, text: t("decision.keep") },
          ]}
        />
      </Section>
      <ChoiceBar>
        <Button isBusy={isBusy} onClick={withdraw}>
          {keep}
        </Button>
        <Button isBusy={isBusy} onClick={sendAgain}>
          {act}
        </Button>
      </ChoiceBar>
      <p>
        <Link to={supportAbout("cannot-cancel")}>{t("contact-support")}</Link>
      </p>
    </Page>
  );
}

/** What was decided, and is not known to be done or not: what the API says of it, until it knows, and three ways on. */
export function DecisionPage({ subscriptionId }: { readonly subscriptionId: string }) {
  // As it was on arrival: once it is final, another screen is on its way.
  const [decision] = useState(() => openDecisionAbout(subscriptionId));
  return decision === null ? <Waiting /> : <Decided key={decision.key} decision={decision} />;
}
