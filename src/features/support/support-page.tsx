import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { subscriptionsQuery } from "../../api/queries.ts";
import { sessionQuery } from "../../api/session.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { callApi } from "../../api/client.ts";
import { requestSupport } from "../../api/operations/help.ts";
import type { RequestBody } from "../../api/contract.ts";
import { helpTopics } from "../../api/schema/help.ts";
import { useSendOnce } from "../../api/use-send-once.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/notice.tsx";
import { Form } from "../../ui/form.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { Page } from "../../ui/page.tsx";
import { queryOnRequest, queryWhileTyping } from "./help-query.ts";
import { RouteResult } from "./route-result.tsx";
import { Suggestions } from "./suggestions.tsx";

/** The subscriptions it may be about; none where no one is signed in or the API does not say. */
function useOwnSubscriptions(): readonly Subscription[] {
  const { data: session } = useQuery({ ...sessionQuery(), retryOnMount: false });
  const enabled = session?.status === "signed-in";
  const { data } = useQuery({ ...subscriptionsQuery(), enabled, retryOnMount: false });
  return enabled ? (data?.subscriptions ?? []) : [];
}

type Content = RequestBody<"requestSupport">;
type Topic = Content["topic"];

const topics: readonly Topic[] = [...helpTopics, "other"];
const longestDescription = 4000;
const topicField = "topic";
const descriptionField = "description";

/** Describes the problem, with answers beside it, and asks for the best way to a person. */
function SupportForm() {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const [topic, setTopic] = useState(topics.find((known) => known === search.get("topic")) ?? null);
  const [subscriptionId, setSubscriptionId] = useState<string | null>(null);
  const [description, setDescription] = useState("");
  const [missing, setMissing] = useState<"topic" | "description" | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const subscriptions = useOwnSubscriptions();

  const { send, isPending, result, error, isUnknown } = useSendOnce({
    mutationKey: ["support"],
    send: (content: Content, idempotencyKey) =>
      callApi(requestSupport, { body: content, idempotencyKey }),
  });
  if (result) return <RouteResult route={result} description={description.trim()} />;

  const isTopicMissing = missing === "topic" && topic === null;
  const isDescriptionMissing = missing === "description" && description.trim() === "";
  const topicMessage = isTopicMissing ? t("support.topic-missing") : null;
  const descriptionMessage = isDescriptionMissing ? t("support.description-missing") : null;
  const isAskedFor = asked === description && description.trim() !== "";

  const submit = () => {
    setMissing(topic === null ? "topic" : "description");
    if (topic === null || description.trim() === "") return;
    const own = subscriptions.some(({ id }) => id === subscriptionId);
    send({ topic, description: description.trim(), subscriptionId: own ? subscriptionId : null });
  };

  const askForHelp = () => {
    setAsked(description);
    setMissing(description.trim() === "" ? "description" : null);
  };

  const topicLabel = (value: Topic) => {
    if (value === "other") return t("support.topic-other");
    // The heading has no room in a list on a phone.
    return value === "on-behalf" ? t("support.topic-on-behalf") : t(`help.${value}.heading`);
  };

  return (
    <Form
      onSubmit={submit}
      isBusy={isPending}
      error={topicMessage ?? descriptionMessage}
      fieldId={topicMessage ? topicField : descriptionField}
    >
      {!isPending && (
        <ErrorNotice
          error={error}
          heading={t(isUnknown ? "support.unknown-heading" : "support.not-sent-heading")}
          truth={t(isUnknown ? "support.unknown" : "support.not-sent")}
        />
      )}
      <SelectField
        id={topicField}
        label={t("support.topic")}
        none={t("support.topic-none")}
        options={topics.map((value) => ({ value, label: topicLabel(value) }))}
        value={topic}
        onChange={setTopic}
        error={topicMessage ?? undefined}
      />
      {subscriptions.length > 0 && (
        <SelectField
          id="subscription"
          label={t("support.subscription")}
          none={t("support.subscription-none")}
          options={subscriptions.map(({ id, plan }) => ({ value: id, label: isolate(plan.name) }))}
          value={subscriptionId}
          onChange={setSubscriptionId}
        />
      )}
      <TextArea
        id={descriptionField}
        label={t("support.description")}
        hint={t("support.description-hint")}
        maxLength={longestDescription}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
        error={descriptionMessage ?? undefined}
      />
      <Button onClick={askForHelp}>{t("support.get-help")}</Button>
      <Suggestions
        query={isAskedFor ? queryOnRequest(description) : queryWhileTyping(description)}
        isAskedFor={isAskedFor}
      />
      <Button variant="primary" type="submit" isBusy={isPending}>
        {t("contact-support")}
      </Button>
    </Form>
  );
}

/** What only a person can help with. */
const onlyHere: ReadonlySet<string> = new Set(["locked-out", "on-behalf"]);

/**
 * The way to a person, for everyone, signed in or not. Nobody has to come here to cancel, but for those who cannot
 * sign in.
 */
export function SupportPage() {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const isNeeded = onlyHere.has(search.get("topic") ?? "");
  return (
    <Page
      heading={t("contact-support")}
      lead={t(isNeeded ? "support.lead-needed" : "support.lead")}
    >
      <SupportForm />
    </Page>
  );
}
