import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { callApi } from "../../api/client.ts";
import { newIdempotencyKey } from "../../api/idempotency.ts";
import { cancellationReasons } from "../../api/schema/cancellation.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { errorText } from "../../i18n/phrases.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Section } from "../../ui/section.tsx";
import { TextArea } from "../../ui/text-area.tsx";

const fieldId = "reason";
const longestComment = 1000;

type ReasonChoice = (typeof cancellationReasons)[number];

/** Asks why, only now and only of those who wish to tell. Leaving the page answers it too. */
export function ReasonForm({ cancellationId }: { readonly cancellationId: string }) {
  const words = useMessages();
  const { t } = words;
  const [reason, setReason] = useState<ReasonChoice | null>(null);
  const [comment, setComment] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  // Kept with what was typed, and not in the browser's storage: that is no place for anyone's own words.
  const sent = useRef({ answer: "", key: "" });

  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async (chosen: ReasonChoice) => {
      const answer = `${chosen} ${comment}`;
      if (sent.current.answer !== answer) sent.current = { answer, key: newIdempotencyKey() };
      await callApi("sendCancellationReason", {
        params: { cancellationId },
        body: { reason: chosen, comment },
        idempotencyKey: sent.current.key,
      });
    },
  });

  const message = isMissing && reason === null ? t("reason.missing") : null;
  const submit = () => {
    setIsMissing(reason === null);
    if (reason !== null) mutate(reason);
  };

  return (
    <Section heading={t("reason.heading")} isScreenOnly>
      {isSuccess ? (
        <Notice tone="success" isNews>
          <p>{t("reason.thanks")}</p>
        </Notice>
      ) : (
        <Form onSubmit={submit} isBusy={isPending} error={message} fieldId={fieldId}>
          {error && (
            <Notice tone="error" isNews>
              <p>{errorText(words, error)}</p>
              <p>{t("reason.failed")}</p>
            </Notice>
          )}
          <RadioGroup
            id={fieldId}
            legend={t("reason.legend")}
            isCompact
            options={cancellationReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
            value={reason}
            onChange={setReason}
            error={message ?? undefined}
          />
          <TextArea
            id="comment"
            label={t("reason.comment")}
            hint={t("reason.comment-hint")}
            maxLength={longestComment}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          <Button type="submit" isBusy={isPending}>
            {t("reason.send")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
