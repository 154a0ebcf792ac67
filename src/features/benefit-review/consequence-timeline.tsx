import { Fragment } from "react";
import type { CancellationTerms, Consequence } from "../../api/schema/cancellation.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { PersonName } from "../../ui/person-name.tsx";
import { Section } from "../../ui/section.tsx";
import { Timeline } from "../../ui/timeline.tsx";

interface WhoProps {
  readonly personIds: readonly string[];
  readonly terms: CancellationTerms;
}

/** Whom it happens to, unless it is everyone. */
function Who({ personIds, terms }: WhoProps) {
  const people = terms.storage.filter(({ personId }) => personIds.includes(personId));
  if (people.length === 0 || people.length === terms.storage.length) return null;
  return (
    <>
      {" ("}
      {people.map(({ personId, name }, index) => (
        <Fragment key={personId}>
          {index > 0 && ", "}
          <PersonName name={name} />
        </Fragment>
      ))}
      {")"}
    </>
  );
}

interface EventsProps {
  readonly consequences: readonly Consequence[];
  readonly terms: CancellationTerms;
}

function Events({ consequences, terms }: EventsProps) {
  const { t } = useMessages();
  return (
    <Timeline
      events={consequences.map(({ date, kind, personIds }) => ({
        id: `${kind} ${personIds.join(" ")}`,
        date,
        what: (
          <>
            {t(`consequence.${kind}`)}
            <Who personIds={personIds} terms={terms} />
          </>
        ),
      }))}
    />
  );
}

/** What happens on which day; where there are two ways of cancelling, one timeline for each. */
export function ConsequenceTimeline({ terms }: { readonly terms: CancellationTerms }) {
  const { t } = useMessages();
  const { options } = terms;
  const [only] = options;
  if (options.length === 1 && only !== undefined) {
    return <Events consequences={only.consequences} terms={terms} />;
  }
  return options.map(({ id, kind, consequences }) => (
    <Section key={id} heading={t(`option-if.${kind}`)} level={3}>
      <Events consequences={consequences} terms={terms} />
    </Section>
  ));
}
