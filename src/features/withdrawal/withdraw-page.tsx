import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link, useNavigate } from "react-router-dom";
import { subscriptionQuery } from "../../api/queries.ts";
import { pathOf } from "../../flow/screens.ts";
import { subscriptionState } from "../../flow/subscription-state.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNotice } from "../../subscription/failure-notice.tsx";
import { useDecision } from "../../subscription/use-decision.ts";
import { WaysToEnd } from "../../subscription/ways-to-end.tsx";
import { withdrawalText } from "../../subscription/withdrawal-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { ChoiceBar } from "../../ui/choice-bar.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { focusHeading } from "../../ui/focus-heading.ts";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useLate } from "../../ui/use-late.ts";
import { Waiting } from "../../ui/waiting.tsx";

/** What withdrawing from the contract means beside cancelling it, and the button that does it beside the one that keeps. */
export function WithdrawPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { plan, withdrawal, confirmationTo } = data.body;
  const { kind } = subscriptionState(data.body);
  const isGoingOn = kind === "cancellable";
  const { decide, isPending, failure } = useDecision(["terms-changed", "withdrawal-closed"]);
  const isLate = useLate(isPending);
  const back = <Link to={pathOf("subscriptions")}>{t("subscriptions.back")}</Link>;

  const isClosed = failure?.kind === "withdrawal-closed";
  useEffect(() => {
    // Another screen at the same address.
    if (isClosed) focusHeading();
  }, [isClosed]);

  if (isClosed) {
    return (
      <Page heading={t("withdraw-closed.heading")} lead={isolate(plan.name)} back={back}>
        <p>{t("withdraw-closed.text")}</p>
      </Page>
    );
  }
  // The guard is about to lead elsewhere; why it is no longer open, only the API can say.
  if (withdrawal === null) return <Waiting />;
  return (
    <Page heading={t("withdraw.heading")} lead={isolate(plan.name)} back={back}>
      {failure?.kind === "terms-changed" && (
        <FailureNotice
          failure={failure}
          heading={t("withdraw-changed.heading")}
          truth={t("withdraw-changed.text")}
        />
      )}
      {failure?.kind === "not-done" && (
        <FailureNotice
          failure={failure}
          heading={t("withdraw-failed.heading")}
          truth={t("withdraw-failed.next")}
        />
      )}
      <p>{withdrawalText(words, withdrawal)}</p>
      <Section heading={t("ways.heading")} isPanel>
        <WaysToEnd right={withdrawal} isOff={!isGoingOn} />
      </Section>
      <p>{t("withdraw.text")}</p>
      {confirmationTo !== null && (
        <FactList
          facts={[{ name: t("fact.confirmation-to"), value: isolate(confirmationTo) }]}
          isSmall
        />
      )}
      <ChoiceBar>
        <Button
          isBusy={isPending}
          onClick={() =>
            void navigate(isGoingOn ? pathOf("kept", subscriptionId) : pathOf("subscriptions"))
          }
        >
          {t(isGoingOn ? "confirm.keep" : "withdraw.leave")}
        </Button>
        <Button
          isBusy={isPending}
          onClick={() =>
            decide({ operation: "withdrawFromContract", subscriptionId, ifMatch: data.version })
          }
        >
          {t(isLate ? "withdraw.withdrawing" : "withdraw.confirm")}
        </Button>
      </ChoiceBar>
      {/* It keeps its place when it goes, so that nothing moves. */}
      <p>{!isPending && failure === null ? t("withdraw.nothing-yet") : "\u00A0"}</p>
    </Page>
  );
}
