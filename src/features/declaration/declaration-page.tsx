import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link, Navigate } from "react-router-dom";
import {
  carryOut,
  decisionQuery,
  knownOutcome,
  type Outcome,
  withdraw,
} from "../../api/decision.ts";
import { settleDeclaration } from "../../api/settle.ts";
import {
  isOfThisTab,
  keptDeclaration,
  type KeptDeclaration,
  writtenDeclaration,
} from "../../api/open-declaration.ts";
import type { Declaration } from "../../api/schema/declaration.ts";
import { useOneMutation } from "../../api/use-one-mutation.ts";
import { supportAbout } from "../../flow/support-about.ts";
import { pathOf } from "../../flow/screens.ts";
import { failureText } from "../../i18n/failure-text.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ChoiceBar } from "../../ui/choice-bar.tsx";
import { DonePanel } from "../../ui/done-panel.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { focusHeading } from "../../ui/focus-heading.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Points } from "../../ui/points.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { Section } from "../../ui/section.tsx";
import { Row } from "../../ui/stack.tsx";
import {
  arrivalFacts,
  arrivedHeading,
  declaredFacts,
  declarationText,
} from "./declaration-facts.ts";

interface ArrivedProps {
  readonly declaration: Declaration;
  /** Whether it was made in this tab, so that what it says may be shown. */
  readonly isOwn: boolean;
  /** Whether it was to be taken back. */
  readonly isTooLate: boolean;
}

/** It has arrived: when, what was declared, how to keep it, and what happens next. */
function Arrived({ declaration, isOwn, isTooLate }: ArrivedProps) {
  const words = useWords();
  const { t } = words;
  const { declared } = declaration;
  return (
    <Page
      heading={arrivedHeading(words, declaration)}
      renderHeader={(heading) => (
        <DonePanel>
          {heading}
          <FactList facts={arrivalFacts(words, declaration)} />
          {isOwn && (
            <Row>
              <Button
                onClick={() =>
                  saveFile(
                    `${t("declared.file-name")}.txt`,
                    "text/plain",
                    declarationText(words, declaration),
                  )
                }
              >
                {t("declared.download")}
              </Button>
              <Button onClick={() => window.print()}>{t("receipt.print")}</Button>
            </Row>
          )}
        </DonePanel>
      )}
    >
      {isTooLate && (
        <Notice tone="warning" isNews>
          <p>{t("declared.too-late")}</p>
        </Notice>
      )}
      {isOwn && (
        <>
          <p>{t("declared.keep-it")}</p>
          <Section heading={t("declared.content")} isPanel>
            <FactList facts={declaredFacts(words, declared)} />
          </Section>
        </>
      )}
      <Section heading={t("next.heading")} isPanel>
        {isOwn && <p>{t("declared.next", { address: isolate(declared.confirmationTo) })}</p>}
        <p>
          {t("declared.no-confirmation")}{" "}
          <Link to={supportAbout("locked-out")}>{t("contact-support")}</Link>
        </p>
      </Section>
    </Page>
  );
}

/** It came to nothing, by its sender's will or not: what was written is still in the form. */
function NotArrived({
  kept,
  outcome,
}: {
  readonly kept: KeptDeclaration;
  readonly outcome: Outcome;
}) {
  const words = useWords();
  const { t } = words;
  const failure = outcome.kind === "refused" ? outcome.failure : null;
  return (
    <Page
      heading={t(outcome.kind === "withdrawn" ? "declare.taken-back" : "declare.not-sent")}
      lead={outcome.kind === "withdrawn" && t("declare.taken-back-text")}
    >
      {outcome.kind === "refused" && (
        <Notice tone="error" isNews>
          <p>{failure === null ? t("failure.refused") : failureText(words, failure)}</p>
        </Notice>
      )}
      <Row>
        <Link
          className={buttonClass()}
          to={pathOf(kept.kind === "withdrawal" ? "declare-withdrawal" : "declare-cancellation")}
        >
          {t(kept.kind === "withdrawal" ? "withdraw.open" : "declare.open")}
        </Link>
      </Row>
    </Page>
  );
}

/** What became of a declaration: the API is asked by its key until that is final. */
function Asked({ kept }: { readonly kept: KeptDeclaration }) {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const { data, error } = useQuery({
    ...decisionQuery(kept),
    staleTime: 3000,
    retryOnMount: false,
  });
  const {
    mutate,
    isPending,
    variables,
    data: found,
  } = useOneMutation({
    mutationFn: async (way: "again" | "take-back") => {
      const written = writtenDeclaration(queryClient, kept.key);
      return way === "again" && written !== null
        ? carryOut(queryClient, written, { isRepeated: true })
        : withdraw(queryClient, kept);
    },
  });
  const outcome = knownOutcome(data, error);
  const isFinal = outcome.kind !== "unknown";
  const wasFinal = useRef(isFinal);
  // Before it is settled, which forgets where it was made.
  const [isOwn] = useState(() => isOfThisTab(kept));
  useEffect(() => {
    if (!isFinal) return;
    settleDeclaration(queryClient, kept, outcome);
    // Another screen at the same address; whoever arrives at one has the focus on its heading already.
    if (!wasFinal.current) focusHeading();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is final stays as it is
  }, [isFinal]);

  switch (outcome.kind) {
    case "done":
      return outcome.done.operation === "declareCancellation" ? (
        <Arrived
          declaration={outcome.done.result}
          isOwn={isOwn}
          isTooLate={variables === "take-back"}
        />
      ) : null;
    case "refused":
    case "withdrawn":
      return <NotArrived kept={kept} outcome={outcome} />;
    case "unknown":
      break;
  }
  const { failure } = outcome;
  const canSendAgain = writtenDeclaration(queryClient, kept.key) !== null;
  return (
    <Page heading={t("declared.unknown")}>
      <Notice tone="info">
        <p>
          <output>
            {failure === null
              ? t(data?.state === "in-progress" ? "decision.in-progress" : "decision.unseen")
              : failureText(words, failure)}
          </output>
        </p>
      </Notice>
      {!isPending && found?.kind === "unknown" && (
        <Notice tone="error" isNews>
          <p>{t(variables === "again" ? "decision.again-unknown" : "decision.keep-unknown")}</p>
        </Notice>
      )}
      <Section heading={t("decision.ways")} isPanel>
        <Points
          points={[
            { title: t("decision.wait"), text: t("decision.wait-text") },
            ...(canSendAgain
              ? [{ title: t("declared.again"), text: t("declared.again-text") }]
              : []),
            { title: t("declared.take-back"), text: t("declared.take-back-text") },
          ]}
        />
      </Section>
      {!canSendAgain && <p>{t("declared.not-written")}</p>}
      <ChoiceBar>
        <Button isBusy={isPending} onClick={() => mutate("take-back")}>
          {t("declared.take-back")}
        </Button>
        {canSendAgain && (
          <Button isBusy={isPending} onClick={() => mutate("again")}>
            {t("declared.again")}
          </Button>
        )}
      </ChoiceBar>
      <p>
        <Link to={supportAbout("locked-out")}>{t("contact-support")}</Link>
      </p>
    </Page>
  );
}

/** What became of the declaration that was made last in this browser. */
export function DeclarationPage() {
  // As it was on arrival: what comes of it is shown here.
  const [kept] = useState(keptDeclaration);
  return kept === null ? (
    <Navigate to={pathOf("declare-cancellation")} replace />
  ) : (
    <Asked kept={kept} />
  );
}
