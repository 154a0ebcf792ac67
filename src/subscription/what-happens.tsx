import type { CancellationTerms } from "../api/schema/cancellation.ts";
import { useMessages } from "../i18n/messages.tsx";
import { ConsequenceTimeline } from "./consequence-timeline.tsx";
import { Section } from "../ui/section.tsx";
import { Columns } from "../ui/columns.tsx";

/** What happens on which day; where there are two ways of cancelling, one timeline for each, side by side. */
export function WhatHappens({ terms }: { readonly terms: CancellationTerms }) {
  const { t } = useMessages();
  const { options, today } = terms;
  const timelines = options.map((option) => ({
    option,
    timeline: <ConsequenceTimeline source={{ ...terms, ...option }} today={today} />,
  }));
  const [only, ...others] = timelines;
  if (others.length === 0) return only?.timeline;
  return (
    <Columns>
      {timelines.map(({ option: { id, kind }, timeline }) => (
        <Section key={id} heading={t(`option-if.${kind}`)} level={3}>
          {timeline}
        </Section>
      ))}
    </Columns>
  );
}
