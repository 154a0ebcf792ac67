import { useMutationState } from "@tanstack/react-query";
import { useState } from "react";
import { callApi } from "../../api/client.ts";
import { sendFeedback } from "../../api/operations/help.ts";
import type { RequestBody } from "../../api/contract.ts";
import { feedbackFactors } from "../../api/schema/help.ts";
import { useSendOnce } from "../../api/use-send-once.ts";
import { guides } from "../../flow/guides.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Button } from "../../ui/button.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ErrorSummary, type PageError } from "../../ui/error-summary.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Form } from "../../ui/form.tsx";
import { ErrorNotice, Notice } from "../../ui/notice.tsx";
import { PageErrorContext } from "../../ui/page-error.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Sent } from "../../ui/sent.tsx";
import { TextArea } from "../../ui/text-area.tsx";

type Content = RequestBody<"sendFeedback">;
type Factor = Content["factors"][number];
type Grade = NonNullable<Content["languageQuality"]>;

const grades = [1, 2, 3, 4, 5] as const satisfies readonly Grade[];
const longestComment = 1000;
const fieldId = "helpful";

interface FeedbackProps {
  /** What it is about. */
  readonly page: Content["page"];
}

function FeedbackForm({ page, mutationKey }: FeedbackProps & { readonly mutationKey: string[] }) {
  const { t } = useMessages();
  const [isHelpful, setHelpful] = useState<"yes" | "no" | null>(null);
  const [grade, setGrade] = useState<Grade | null>(null);
  const [factors, setFactors] = useState<Factor[]>([]);
  const [comment, setComment] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [pageError, setPageError] = useState<PageError | null>(null);

  const { send, isPending, error, isUnknown } = useSendOnce({
    mutationKey,
    // What was sent stays sent until the page is loaded anew.
    gcTime: Infinity,
    send: (content: Content, idempotencyKey) =>
      callApi(sendFeedback, { body: content, idempotencyKey }),
  });

  const message = isMissing && isHelpful === null ? t("feedback.helpful-missing") : null;
  const submit = () => {
    setMissing(isHelpful === null);
    if (isHelpful === null) return;
    send({ page, isHelpful: isHelpful === "yes", languageQuality: grade, factors, comment });
  };
  const gradeLabel = (value: Grade) =>
    value === 1 || value === 5 ? t(`feedback.language-${value}`) : `${value}`;

  return (
    <PageErrorContext value={setPageError}>
      {pageError && <ErrorSummary key={pageError.attempt} error={pageError} />}
      <Form onSubmit={submit} isBusy={isPending} error={message} fieldId={fieldId}>
        {!isPending && (
          <ErrorNotice
            error={error}
            truth={t(isUnknown ? "feedback.unknown" : "feedback.not-sent")}
          />
        )}
        <RadioGroup
          id={fieldId}
          legend={t("feedback.helpful")}
          isCompact
          isScale
          options={(["yes", "no"] as const).map((value) => ({
            value,
            label: t(`feedback.${value}`),
          }))}
          value={isHelpful}
          onChange={setHelpful}
          error={message ?? undefined}
        />
        <RadioGroup
          id="language"
          legend={t("feedback.language")}
          isScale
          options={grades.map((value) => ({ value: `${value}`, label: gradeLabel(value) }))}
          value={grade === null ? null : `${grade}`}
          onChange={(chosen) => setGrade(grades.find((value) => `${value}` === chosen) ?? null)}
        />
        <CheckboxGroup
          id="factors"
          legend={t("feedback.factors")}
          options={feedbackFactors.map((value) => ({ value, label: t(`feedback.${value}`) }))}
          values={factors}
          onChange={setFactors}
        />
        <TextArea
          id="feedback-comment"
          label={t("reason.comment")}
          hint={t("reason.comment-hint")}
          maxLength={longestComment}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
        <p>
          {t("feedback.anonymous")}{" "}
          <ExternalLink href={guides.privacy}>{t("see-also.privacy")}</ExternalLink>
        </p>
        <Button type="submit" isBusy={isPending}>
          {t("reason.send")}
        </Button>
      </Form>
    </PageErrorContext>
  );
}

/** What someone thinks of the page above. It stays folded, and nobody is asked twice. */
export function Feedback({ page }: FeedbackProps) {
  const { t } = useMessages();
  const mutationKey = ["feedback", page];
  const isSent =
    useMutationState({ filters: { mutationKey, status: "success" }, select: () => true }).length >
    0;
  const [wasSent] = useState(isSent);
  const thanks = <p>{t("feedback.thanks")}</p>;
  if (wasSent) return <Notice tone="success">{thanks}</Notice>;
  return isSent ? (
    <Sent>{thanks}</Sent>
  ) : (
    <Disclosure summary={t("feedback.heading")} isPanel isScreenOnly isMadeLate>
      <FeedbackForm page={page} mutationKey={mutationKey} />
    </Disclosure>
  );
}
