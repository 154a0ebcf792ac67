import { useWords } from "../i18n/words.ts";
import { Timeline } from "../ui/timeline.tsx";
import { type Consequences, consequenceDays } from "./consequences.ts";

interface ConsequenceTimelineProps {
  readonly source: Consequences;
  /** The server's day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What happens on which day, and to whom, unless it is everyone. */
export function ConsequenceTimeline({ source, today }: ConsequenceTimelineProps) {
  const words = useWords();
  return (
    <Timeline
      entries={consequenceDays(words, source, today).map(
        ({ sentences, date, when, sign, isWorking, kind }) => ({
          date,
          when,
          sign,
          ...(isWorking && { tone: "success" }),
          ...(kind === "refund-expected" && { tone: "neutral" }),
          what: sentences.map((sentence) => <p key={sentence}>{sentence}</p>),
        }),
      )}
    />
  );
}
