import { Fragment } from "react";
import type { Consequence, StorageShare } from "../api/schema/cancellation.ts";
import { useMessages } from "../i18n/messages.tsx";
import { PersonName } from "../ui/person-name.tsx";
import { Timeline } from "../ui/timeline.tsx";

/** What can happen to the files of someone who has more than the free allowance. */
export const fileConsequences = [
  "uploads-stop",
  "mail-stops",
  "files-frozen",
  "files-may-be-deleted",
] as const satisfies readonly Consequence["kind"][];

interface ConsequencesProps {
  readonly consequences: readonly Consequence[];
  /** Everyone whom they may concern. */
  readonly storage: readonly StorageShare[];
  /** What stands before and after the names. */
  readonly marks: readonly [before: string, after: string];
}

/** What happens on which day, and to whom, unless it is everyone. */
export function Consequences({ consequences, storage, marks }: ConsequencesProps) {
  const { t } = useMessages();
  const [before, after] = marks;
  const whom = (personIds: readonly string[]) => {
    const people = storage.filter(({ personId }) => personIds.includes(personId));
    if (people.length === 0 || people.length === storage.length) return null;
    const names = people.map(({ personId, name }, index) => (
      <Fragment key={personId}>
        {index > 0 && ", "}
        <PersonName name={name} />
      </Fragment>
    ));
    return [before, names, after];
  };
  return (
    <Timeline
      events={consequences.map(({ date, kind, personIds }) => ({
        id: `${kind} ${personIds.join(" ")}`,
        date,
        what: (
          <>
            {t(`consequence.${kind}`)}
            {whom(personIds)}
          </>
        ),
      }))}
    />
  );
}
