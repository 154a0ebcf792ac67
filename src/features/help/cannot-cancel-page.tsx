import { cannotCancelQuestions, checkCannotCancel, reasonFor } from "../../flow/cannot-cancel.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Columns } from "../../ui/columns.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Section } from "../../ui/section.tsx";
import type { Session } from "../../api/schema/session.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { isolate } from "../../i18n/isolate.ts";
import {
  OpenDecisionNotices,
  useOpenDecisions,
} from "../../subscription/open-decision-notices.tsx";
import { Button } from "../../ui/button.tsx";
import { useChoice } from "../../subscription/use-choice.ts";
import { SignedInAs } from "../../subscription/signed-in-as.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Row } from "../../ui/stack.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { BackToHelp, SignInToSee } from "./help-parts.tsx";
import { CheckAnswers } from "./check-answers.tsx";
import { CheckNextStep } from "./check-next.tsx";
import { useOwnFacts } from "./use-own-facts.ts";

/** The same questions for those whose account cannot be looked at: each with how to answer it oneself. */
function OwnQuestions() {
  const { t } = useMessages();
  return (
    <Section heading={t("cannot-cancel.own")} isPanel>
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

interface CheckedProps {
  readonly session: Extract<Session, { status: "signed-in" }>;
  readonly subscriptions: readonly Subscription[];
}

/** The one thing that helps, and beside it the questions answered for this account. */
function Checked({ session, subscriptions }: CheckedProps) {
  const { t } = useMessages();
  const [chosenId, choose] = useChoice("cannot-cancel");
  const { account, rememberedAccounts } = session;
  const { answers, next } = checkCannotCancel({ account, subscriptions, chosenId });
  const subjectId = subscriptions.length === 1 ? subscriptions[0]?.id : chosenId;
  const isOpen = useOpenDecisions().some(({ subscriptionId }) => subscriptionId === subjectId);
  const isChoice = account.kind !== "work-or-school" && subscriptions.length > 1;

  return (
    <>
      <p>
        <SignedInAs account={account} />
      </p>
      {isChoice && (
        <RadioGroup
          id="subscription"
          legend={t("cannot-cancel.which")}
          isCompact
          options={subscriptions.map(({ id, plan }) => ({ value: id, label: isolate(plan.name) }))}
          value={chosenId}
          onChange={choose}
        />
      )}
      {isOpen ? (
        // What is read of it may be so no longer, so none of it is said.
        <OpenDecisionNotices subscriptions={subscriptions} />
      ) : (
        <Columns>
          <Section heading={t("cannot-cancel.next")} isPanel>
            <CheckNextStep next={next} hasOthers={rememberedAccounts.length > 1} />
          </Section>
          <Section heading={t("cannot-cancel.answers")} isPanel>
            <CheckAnswers
              answers={answers}
              reason={reasonFor[next.kind]}
              count={subscriptions.length}
            />
          </Section>
        </Columns>
      )}
    </>
  );
}

function Check() {
  const { t } = useMessages();
  const facts = useOwnFacts();
  switch (facts.kind) {
    case "loading":
      return <Waiting />;
    case "signed-in":
      return <Checked session={facts.session} subscriptions={facts.subscriptions} />;
    case "signed-out":
      return (
        <Columns>
          <Section heading={t("cannot-cancel.next")} isPanel>
            <SignInToSee text={t("cannot-cancel.sign-in")} />
          </Section>
          <OwnQuestions />
        </Columns>
      );
    case "unknown":
      return (
        <>
          <Notice tone="warning">
            <p>{t("cannot-cancel.unknown")}</p>
          </Notice>
          <Row>
            <Button onClick={facts.tryAgain}>{t("error.try-again")}</Button>
          </Row>
          <OwnQuestions />
        </>
      );
  }
}

/** Why someone cannot cancel, looked up where that can be done, and what helps. */
export function CannotCancelPage() {
  const { t } = useMessages();
  return (
    <Page
      heading={t("help.cannot-cancel.heading")}
      lead={t("cannot-cancel.lead")}
      back={<BackToHelp />}
      isWide
    >
      <Check />
    </Page>
  );
}
