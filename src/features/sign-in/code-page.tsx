import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { callApi } from "../../api/client.ts";
import { completeSignIn } from "../../api/operations/session.ts";
import { failureOf } from "../../api/errors.ts";
import { ContentKeys } from "../../api/idempotency.ts";
import type { SignInChallenge } from "../../api/schema/session.ts";
import { adoptSession, sessionQuery } from "../../api/session.ts";
import { useOneMutation } from "../../api/use-one-mutation.ts";
import { afterSignIn, keepingNext } from "../../flow/addresses.ts";
import { pathOf } from "../../flow/screens.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useMessages } from "../../i18n/messages.tsx";
import type { Words } from "../../i18n/words.ts";
import { errorText } from "../../i18n/failure-text.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Section } from "../../ui/section.tsx";
import { Row } from "../../ui/stack.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type Locked, LockedPage } from "./locked-page.tsx";
import { readCode } from "./read-code.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { SignInHelp } from "./sign-in-help.tsx";
import { SignInScreen } from "./sign-in-screen.tsx";

const fieldId = "code";

function refusal(words: Pick<Words, "t">, error: unknown): string {
  const failure = failureOf(error);
  if (failure?.kind !== "problem") return errorText(words, error);
  const { problem } = failure;
  switch (problem.type) {
    case "code-wrong":
      return words.t("code.wrong", { attemptsLeft: problem.attemptsLeft });
    case "challenge-expired":
      return words.t("code.expired");
    default:
      return errorText(words, error);
  }
}

interface CodeFormProps {
  readonly challenge: SignInChallenge;
  readonly onLocked: (locked: Locked) => void;
}

function CodeForm({ challenge, onLocked }: CodeFormProps) {
  const words = useMessages();
  const { t } = words;
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<"missing" | "not-digits" | "length" | null>(null);
  // One key for one code until its answer has come. The browser's storage is no place for a code.
  const [keys] = useState(() => new ContentKeys());

  const { mutate, error, isPending } = useOneMutation({
    mutationFn: (code: string) =>
      callApi(completeSignIn, {
        body: { challengeId: challenge.id, code },
        idempotencyKey: keys.keyFor(code),
      }),
    onError: (failed) => {
      keys.failed(failed);
      const failure = failureOf(failed);
      if (failure?.kind !== "problem" || failure.problem.type !== "account-locked") return;
      onLocked({ until: failure.problem.lockedUntil ?? null });
    },
    onSuccess: async (session) => {
      await adoptSession(queryClient, session);
      await navigate(afterSignIn(search));
    },
  });

  const submit = () => {
    const read = readCode(typed, challenge.codeLength);
    setProblem(read.kind === "ok" ? null : read.kind);
    if (read.kind === "ok") mutate(read.value);
  };

  const message = problem
    ? t(`code.${problem}`, { length: challenge.codeLength })
    : error && refusal(words, error);
  return (
    <Form onSubmit={submit} isBusy={isPending} error={message} fieldId={fieldId}>
      <TextField
        id={fieldId}
        label={t("code.label")}
        hint={t("code.hint", { length: challenge.codeLength })}
        isCode
        inputMode="numeric"
        autoComplete="one-time-code"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={message ?? undefined}
      />
      <Row>
        <Button variant="primary" type="submit" isBusy={isPending}>
          {t("sign-in.heading")}
        </Button>
        <Link className={buttonClass("text")} to={keepingNext(pathOf("identifier"), search)}>
          {t("code.again")}
        </Link>
      </Row>
    </Form>
  );
}

/** Entering the one-time code. The API remembers which code is awaited, so a reload loses nothing. */
export function CodePage() {
  const { t } = useMessages();
  const { data: session } = useSuspenseQuery(sessionQuery());
  const [locked, setLocked] = useState<Locked | null>(null);
  const { challenge } = session;
  if (locked) return <LockedPage {...locked} />;
  return (
    <SignInScreen
      heading={t("code.title")}
      lead={
        challenge &&
        t(`code.sent.${challenge.channel}`, { destination: isolate(challenge.destination) })
      }
    >
      <Section isPanel>
        <SignInForm>
          {challenge && <CodeForm key={challenge.id} challenge={challenge} onLocked={setLocked} />}
          <SignInHelp />
        </SignInForm>
      </Section>
    </SignInScreen>
  );
}
