import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Link, Navigate, useLocation, useNavigate, useSearchParams } from "react-router-dom";
import { carryOut } from "../../api/decision.ts";
import { settleDeclaration } from "../../api/settle.ts";
import type { Failure } from "../../api/errors.ts";
import {
  keptDeclaration,
  lastWritten,
  newDeclaration,
  onDeclaration,
} from "../../api/open-declaration.ts";
import type { Declare } from "../../api/schema/declaration.ts";
import { useOneMutation } from "../../api/use-one-mutation.ts";
import { aboutParameter } from "../../flow/declare-about.ts";
import { rulesOf } from "../../flow/profiles.ts";
import { pathOf } from "../../flow/screens.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNotice } from "../../subscription/failure-notice.tsx";
import { cancelLabel } from "../../subscription/labels.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ChoiceBar } from "../../ui/choice-bar.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { focusHeading } from "../../ui/focus-heading.ts";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useLate } from "../../ui/use-late.ts";
import { DeclarationForm, useSendLabel } from "./declaration-form.tsx";
import { declaredFacts } from "./declaration-facts.ts";
import { type Fault, readDeclaration, type Written, writtenAs } from "./read-declaration.ts";
import { useOwn } from "./use-own.ts";

/** In the address: what is written is shown once more before it is sent. */
const recap = "recap";

/** The address of the form, from where what is written is shown once more. */
function withoutRecap(pathname: string, search: URLSearchParams): string {
  const own = new URLSearchParams(search);
  own.delete(recap);
  return own.size === 0 ? pathname : `${pathname}?${own}`;
}

interface DeclarePageProps {
  readonly kind: Declare["kind"];
}

/** Cancelling, or withdrawing, by a written declaration: without signing in, and without being looked up. */
function Declaring({ kind }: DeclarePageProps) {
  const words = useWords();
  const { t, language } = words;
  const [search, setSearch] = useSearchParams();
  const own = useOwn(language, search.get(aboutParameter));
  const { labels, declaration: rules } = rulesOf(own.profile);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [written, write] = useState((): Written => {
    const last = lastWritten(queryClient, kind);
    if (last !== null) return writtenAs(last);
    const { name, contract, address } = own;
    const none = { ground: null, cause: "", when: null, day: "" } as const;
    return { name, contract, confirmationTo: address, ...none };
  });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const sendLabel = useSendLabel(kind, own.profile);

  const { mutate, isPending, data } = useOneMutation({
    mutationFn: async (body: Declare): Promise<{ readonly cause: Failure | null } | null> => {
      const declaration = newDeclaration(body);
      const outcome = await carryOut(queryClient, declaration, { isRepeated: false });
      settleDeclaration(queryClient, declaration, outcome);
      if (outcome.kind === "refused") {
        const { failure } = outcome;
        const hasPassed = failure?.kind === "problem" && failure.problem.type === "date-passed";
        if (hasPassed) setFaults([{ field: "day", kind: "date-passed" }]);
        // What must be changed is changed in the form.
        setSearch(
          (before) => {
            before.delete(recap);
            return before;
          },
          { replace: true },
        );
        return hasPassed ? null : { cause: failure };
      }
      // Going back must not lead to a button that sends it.
      await navigate(pathOf("declaration"), { replace: true });
      return null;
    },
  });
  const isLate = useLate(isPending);

  const isShownAgain = kind === "cancellation" && rules.isShownAgain;
  const read = readDeclaration(kind, written);
  const submit = () => {
    setFaults("faults" in read ? read.faults : []);
    if ("faults" in read) return;
    if (isShownAgain && !search.has(recap))
      setSearch(new URLSearchParams([...search, [recap, ""]]));
    else mutate(read.body);
  };

  const isBare = kind === "cancellation" && rules.isBare;
  const openLabel =
    labels === "usual"
      ? t("declare.open")
      : cancelLabel(words, { profile: own.profile, cancelLabel: "cancel-subscription" });
  const heading = kind === "withdrawal" ? t("withdraw.heading") : openLabel;
  const failure = !isPending && data && (
    <FailureNotice
      failure={{ kind: "not-done", cause: data.cause }}
      heading={t("declare.not-sent")}
      truth={t("declare.not-sent-text")}
    />
  );

  const isRecap = isShownAgain && search.has(recap) && "body" in read;
  const wasRecap = useRef(isRecap);
  useEffect(() => {
    // The same address, but another screen.
    if (wasRecap.current !== isRecap) focusHeading();
    wasRecap.current = isRecap;
  }, [isRecap]);

  if (isRecap) {
    return (
      <Page heading={t("declare.recap")} lead={openLabel}>
        <Form onSubmit={submit} isBusy={isPending} error={null} fieldId="name">
          <Section isPanel>
            <FactList facts={declaredFacts(words, read.body)} />
          </Section>
          <ChoiceBar>
            <Link className={buttonClass()} to={withoutRecap(pathname, search)} replace>
              {t("declare.change")}
            </Link>
            <Button type="submit" isBusy={isPending}>
              {isLate ? t("declare.sending") : sendLabel}
            </Button>
          </ChoiceBar>
        </Form>
      </Page>
    );
  }
  return (
    <Page
      heading={heading}
      lead={!isBare && t(kind === "withdrawal" ? "declare.withdraw-lead" : "declare.lead")}
    >
      {failure}
      {own.canCancel && !isBare && kind === "cancellation" && (
        <p>
          {t("declare.signed-in")}{" "}
          <Link to={pathOf("subscriptions")}>{t("next.subscriptions")}</Link>
        </p>
      )}
      <DeclarationForm
        kind={kind}
        profile={own.profile}
        written={written}
        onWrite={write}
        faults={faults}
        isBusy={isPending}
        isLate={isLate}
        onSubmit={submit}
      />
    </Page>
  );
}

function DeclarePage({ kind }: DeclarePageProps) {
  const kept = useSyncExternalStore(onDeclaration, keptDeclaration);
  // As it was on arrival: what is sent from here leads on by itself.
  const [isAnotherOpen] = useState(kept !== null && !kept.isDone);
  // One question at a time: what was sent before, and is not known to have arrived, comes first.
  return isAnotherOpen ? (
    <Navigate to={pathOf("declaration")} replace />
  ) : (
    <Declaring kind={kind} />
  );
}

/** Cancelling without signing in. */
export function DeclareCancellationPage() {
  return <DeclarePage kind="cancellation" />;
}

/** Withdrawing from the contract without signing in. */
export function DeclareWithdrawalPage() {
  return <DeclarePage kind="withdrawal" />;
}
