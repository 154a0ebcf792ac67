import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { callApi } from "../../api/client.ts";
import type { RequestBody } from "../../api/contract.ts";
import { requestSupport } from "../../api/operations/help.ts";
import { subscriptionsQuery } from "../../api/queries.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { sessionQuery } from "../../api/session.ts";
import { useSendOnce } from "../../api/use-send-once.ts";
import { pathOf } from "../../flow/screens.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { ErrorNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { Row } from "../../ui/stack.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { queryOnRequest, queryWhileTyping } from "./help-query.ts";
import { RouteResult } from "./route-result.tsx";
import { Suggestions } from "./suggestions.tsx";
import { topicCalled, TopicField } from "./topic-field.tsx";

/** The subscriptions it may be about; none where no one is signed in or the API does not say. */
function useOwnSubscriptions(): readonly Subscription[] {
  const { data: session } = useQuery({ ...sessionQuery(), retryOnMount: false });
  const enabled = session?.status === "signed-in";
  const { data } = useQuery({ ...subscriptionsQuery(), enabled, retryOnMount: false });
  return enabled ? (data?.subscriptions ?? []) : [];
}

const longestDescription = 4000;
const topicField = "topic";
const descriptionField = "description";

/**
 * The way to a person, for everyone, signed in or not: describes the problem, with answers below it, and asks for
 * the best way. Nobody has to come here to cancel, but for those who cannot sign in. The way in tells the topic.
 */
export function SupportPage() {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const carried = topicCalled(search.get("topic"));
  const [topic, setTopic] = useState(carried);
  const [subscriptionId, setSubscriptionId] = useState<string | null>(null);
  const [description, setDescription] = useState("");
  const [missing, setMissing] = useState<"topic" | "description" | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const subscriptions = useOwnSubscriptions();

  const { send, isPending, result, error, isUnknown } = useSendOnce({
    mutationKey: ["support"],
    send: (content: RequestBody<"requestSupport">, idempotencyKey) =>
      callApi(requestSupport, { body: content, idempotencyKey }),
  });

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

  // What only a person can help with.
  const isNeeded = carried === "locked-out" || carried === "on-behalf";
  const back = <Link to={pathOf("help")}>{t("help.all")}</Link>;
  if (result) {
    return (
      <Page heading={t("contact-support")} back={back}>
        <RouteResult route={result} description={description.trim()} />
      </Page>
    );
  }
  return (
    <Page
      heading={t("contact-support")}
      lead={t(isNeeded ? "support.lead-needed" : "support.lead")}
      back={back}
    >
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
        <TopicField
          id={topicField}
          carried={carried}
          value={topic}
          onChange={setTopic}
          error={topicMessage ?? undefined}
        />
        {subscriptions.length > 0 && (
          <SelectField
            id="subscription"
            label={t("support.subscription")}
            none={t("support.subscription-none")}
            options={subscriptions.map(({ id, plan }) => ({
              value: id,
              label: isolate(plan.name),
            }))}
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
        <Row>
          <Button onClick={askForHelp}>{t("support.get-help")}</Button>
          <Button variant="primary" type="submit" isBusy={isPending}>
            {t("contact-support")}
          </Button>
        </Row>
        {/* Below both ways on, so that nothing moves under a finger that is about to press one. */}
        <Suggestions
          query={isAskedFor ? queryOnRequest(description) : queryWhileTyping(description)}
          isAskedFor={isAskedFor}
        />
      </Form>
    </Page>
  );
}
