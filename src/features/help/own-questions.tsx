import { cannotCancelQuestions } from "../../flow/cannot-cancel.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Section } from "../../ui/section.tsx";

/** The same questions for those whose account cannot be looked at: each with how to answer it oneself. */
export function OwnQuestions() {
  const { t } = useMessages();
  return (
    <Section heading={t("cannot-cancel.own")}>
      <div>
        {cannotCancelQuestions.map((question) => (
          <Disclosure key={question} summary={t(`check.${question}`)}>
            <p>{t(`check.${question}.own`)}</p>
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
