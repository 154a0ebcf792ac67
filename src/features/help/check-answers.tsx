import type { CheckAnswer } from "../../flow/cannot-cancel.ts";
import { Message } from "../../i18n/messages.tsx";
import { useWords } from "../../i18n/words.ts";
import { billerText } from "../../subscription/phrases.ts";
import { FactList } from "../../ui/fact-list.tsx";
import { PersonName } from "../../ui/person-name.tsx";

interface CheckAnswersProps {
  readonly answers: readonly CheckAnswer[];
  /** The question whose answer is why one cannot cancel here, if one of them is. */
  readonly reason: CheckAnswer["question"] | undefined;
  /** How many subscriptions the account has. */
  readonly count: number;
}

function Answer({ answer, count }: { readonly answer: CheckAnswer; readonly count: number }) {
  const words = useWords();
  const { t, format } = words;
  switch (answer.question) {
    case "account":
      return t(`check.account.${answer.kind}`, { count });
    case "already-off": {
      const { kind, endsOn } = answer;
      return t(`check.already-off.${kind}`, {
        date: endsOn === null ? t("date.unknown") : format.date(endsOn),
      });
    }
    case "payment":
      return t(`check.payment.${answer.kind}`);
    case "biller":
      return t(`check.biller.${answer.kind}`, { biller: billerText(words, answer.biller) });
    case "owner":
      return (
        <Message
          id={`check.owner.${answer.kind}`}
          values={{ name: <PersonName name={answer.ownerName} /> }}
        />
      );
  }
}

/** Each question with the answer that is true for this account. */
export function CheckAnswers({ answers, reason, count }: CheckAnswersProps) {
  const { t } = useWords();
  return (
    <FactList
      facts={answers.map((answer) => ({
        name: t(`check.${answer.question}`),
        mark: answer.question === reason ? t("check.reason") : undefined,
        value: <Answer answer={answer} count={count} />,
      }))}
    />
  );
}
