import { useState } from "react";
import { callApi } from "../../api/client.ts";
import { sendCancellationReason } from "../../api/operations/cancellation.ts";
import type { RequestBody } from "../../api/contract.ts";
import { cancellationReasons } from "../../api/schema/cancellation.ts";
import { useSendOnce } from "../../api/use-send-once.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Form } from "../../ui/form.tsx";
import { ErrorNotice } from "../../ui/notice.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Sent } from "../../ui/sent.tsx";
import { TextArea } from "../../ui/text-area.tsx";

const fieldId = "reason";
const longestComment = 1000;

type ReasonChoice = (typeof cancellationReasons)[number];

/** Asks why, only now and only of those who wish to tell. Leaving the page answers it too. */
export function ReasonForm({ cancellationId }: { readonly cancellationId: string }) {
  const { t } = useMessages();
  const [reason, setReason] = useState<ReasonChoice | null>(null);
  const [comment, setComment] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const { send, isPending, isSent, error, isUnknown } = useSendOnce({
    mutationKey: ["cancellation-reason", cancellationId],
    send: (body: RequestBody<"sendCancellationReason">, idempotencyKey) =>
      callApi(sendCancellationReason, { params: { cancellationId }, body, idempotencyKey }),
  });

  const isEmpty = reason === null && comment.trim() === "";
  const message = isMissing && isEmpty ? t("reason.missing") : null;
  const submit = () => {
    setIsMissing(isEmpty);
    if (!isEmpty) send({ reason, comment });
  };

  return (
    <Disclosure summary={t("reason.heading")} isPanel isScreenOnly isMadeLate>
      {isSent ? (
        <Sent>
          <p>{t("reason.thanks")}</p>
        </Sent>
      ) : (
        <Form onSubmit={submit} isBusy={isPending} error={message} fieldId={fieldId}>
          <ErrorNotice error={error} truth={t(isUnknown ? "reason.unknown" : "reason.failed")} />
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
    </Disclosure>
  );
}
