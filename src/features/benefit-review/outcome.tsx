import type { CancellationTerms } from "../../api/schema/cancellation.ts";
import { useWords } from "../../i18n/words.ts";
import { moneyBackText, moneyNote, shortDayText } from "../../subscription/outcome-facts.ts";
import { TwinFacts } from "../../ui/twin-facts.tsx";

/** The two facts that everyone asks first: when it ends, and how much money comes back. */
export function Outcome({ terms }: { readonly terms: CancellationTerms }) {
  const words = useWords();
  const { t, format } = words;
  const { options, today } = terms;
  const [first, ...others] = options;
  const days = options.map(({ accessEndsOn }) => shortDayText(words, accessEndsOn, today));
  const sums = options.map((option) => moneyBackText(words, terms, option));
  const isChoice = others.length > 0;
  const access = isChoice ? t("outcome.choose-next") : t("outcome.works-until");
  // Which sum belongs to which day.
  const moneyIf = options.flatMap((option, index) =>
    option.refund === null
      ? []
      : [t("outcome.money-if", { amount: sums[index] ?? "", date: days[index] ?? "" })],
  );
  return (
    <TwinFacts
      facts={[
        {
          name: t("fact.access-ends"),
          value: format.either([...new Set(days)]),
          note: (isChoice || (first && first.accessEndsOn > today)) && access,
        },
        {
          name: t("fact.money-back"),
          value: format.either([...new Set(sums)]),
          note:
            isChoice || first === undefined ? moneyIf.join(" ") : moneyNote(words, terms, first),
        },
      ]}
    />
  );
}
