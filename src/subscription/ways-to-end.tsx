import type { WayToEnd, WithdrawalRight } from "../api/schema/subscription.ts";
import { useWords, type Words } from "../i18n/words.ts";
import { Columns } from "../ui/columns.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { Section } from "../ui/section.tsx";
import type { TextFact } from "./phrases.ts";

/** What one way of ending it means: the same three facts for each, so that they can be held against each other. */
function wayFacts({ t, format }: Words, way: WayToEnd): TextFact[] {
  const { accessEndsOn, refund, filesMayBeDeletedFrom } = way;
  return [
    { name: t("fact.access-ends"), value: format.shortDate(accessEndsOn) },
    {
      name: t("fact.money-back"),
      value:
        refund === null
          ? t("refund.none")
          : t("way.money", {
              amount: format.money(refund.amount),
              date: format.shortDate(refund.expectedBy),
            }),
    },
    {
      name: t("fact.files-deleted-from"),
      value:
        filesMayBeDeletedFrom === null
          ? t("way.files-fit")
          : format.shortDate(filesMayBeDeletedFrom),
    },
  ];
}

interface WaysToEndProps {
  readonly right: WithdrawalRight;
  /** Whether it ends anyway, so that there is nothing left to cancel. */
  readonly isOff: boolean;
  /** That of the headings of the ways. */
  readonly level?: 2 | 3;
}

/** Withdrawing from the contract beside cancelling it, in equal weight. */
export function WaysToEnd({ right, isOff, level = 3 }: WaysToEndProps) {
  const words = useWords();
  return (
    <Columns isNarrow>
      {right.ways.map((way) => (
        <Section
          key={JSON.stringify(way)}
          heading={words.t(
            isOff && way.kind === "end-of-term" ? "way.as-it-is" : `way.${way.kind}`,
          )}
          level={level}
          isLandmark={false}
        >
          <FactList facts={wayFacts(words, way)} isSmall />
        </Section>
      ))}
    </Columns>
  );
}
