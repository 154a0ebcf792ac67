import type { RequestBody } from "../../api/contract.ts";
import { helpTopics } from "../../api/schema/help.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { SelectField } from "../../ui/select-field.tsx";

export type Topic = RequestBody<"requestSupport">["topic"];

const topics: readonly Topic[] = [...helpTopics, "other"];

/** The topic of that name; `null` where there is none. */
export function topicCalled(name: string | null): Topic | null {
  return topics.find((topic) => topic === name) ?? null;
}

interface TopicFieldProps {
  readonly id: string;
  /** The topic that the way in told; `null` where it told none. */
  readonly carried: Topic | null;
  readonly value: Topic | null;
  readonly onChange: (topic: Topic | null) => void;
  readonly error: string | undefined;
}

/** What it is about. Where the way in told, that is said in full, since a list cuts off what is long. */
export function TopicField({ id, carried, value, onChange, error }: TopicFieldProps) {
  const { t } = useMessages();

  const name = (topic: Topic) => {
    if (topic === "other") return t("support.topic-other");
    // The heading has no room in a list on a phone.
    return topic === "on-behalf" ? t("support.topic-on-behalf") : t(`help.${topic}.heading`);
  };
  const list = (
    <SelectField
      id={id}
      label={t("support.topic")}
      none={t("support.topic-none")}
      options={topics.map((topic) => ({ value: topic, label: name(topic) }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
  return carried === null ? (
    list
  ) : (
    <Disclosure
      isPanel
      summary={`${t("support.topic")} ${value === null ? t("support.topic-none") : name(value)}`}
    >
      {list}
    </Disclosure>
  );
}
