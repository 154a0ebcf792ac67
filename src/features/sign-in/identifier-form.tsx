import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router-dom";
import { callApi } from "../../api/client.ts";
import { startSignIn } from "../../api/operations/sign-in.ts";
import { isProblem } from "../../api/errors.ts";
import { ContentKeys } from "../../api/idempotency.ts";
import { sessionQuery } from "../../api/session.ts";
import { useOneMutation } from "../../api/use-one-mutation.ts";
import { keepingNext } from "../../flow/addresses.ts";
import { createAccountPage } from "../../flow/create-account.ts";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";
import type { Words } from "../../i18n/words.ts";
import { errorText } from "../../i18n/failure-text.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { longestIdentifier, readIdentifier } from "./read-input.ts";

const fieldId = "identifier";

function refusal(words: Pick<Words, "t">, error: unknown): string {
  if (isProblem(error, "account-locked")) return words.t("identifier.locked");
  const isUnknown = isProblem(error, "account-not-found") || isProblem(error, "invalid-request");
  return isUnknown ? words.t("identifier.not-found") : errorText(words, error);
}

/** Asks who it is, and has a one-time code sent. */
export function IdentifierForm() {
  const words = useMessages();
  const { t } = words;
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState("");
  const [keys] = useState(() => new ContentKeys());
  const [problem, setProblem] = useState<"missing" | "too-long" | null>(null);

  const { mutate, error, isPending } = useOneMutation({
    mutationFn: (identifier: string) =>
      callApi(startSignIn, { body: { identifier }, idempotencyKey: keys.keyFor(identifier) }),
    onError: (failed) => keys.failed(failed),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey });
      await navigate(keepingNext(pathOf("code"), search));
    },
  });

  const submit = () => {
    const read = readIdentifier(typed);
    setProblem(read.kind === "ok" ? null : read.kind);
    if (read.kind === "ok") mutate(read.value);
  };

  const message = problem
    ? t(`identifier.${problem}`, { longest: longestIdentifier })
    : error && refusal(words, error);
  return (
    <Form onSubmit={submit} isBusy={isPending} error={message} fieldId={fieldId}>
      <TextField
        id={fieldId}
        label={t("identifier.label")}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={message ?? undefined}
      />
      <Button variant="primary" type="submit" isBusy={isPending}>
        {t("identifier.send-code")}
      </Button>
      <p>
        {t("sign-in.no-account")}{" "}
        <a href={createAccountPage} rel="noreferrer">
          {t("sign-in.create-account")}
        </a>
      </p>
    </Form>
  );
}
