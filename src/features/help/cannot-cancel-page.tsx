import { Link } from "react-router-dom";
import { cannotCancelQuestions, checkCannotCancel } from "../../flow/cannot-cancel.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Section } from "../../ui/section.tsx";
import type { Session } from "../../api/schema/session.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { signInAndReturn } from "../../flow/addresses.ts";
import { pathOf } from "../../flow/screens.ts";
import { isolate } from "../../i18n/isolate.ts";
import {
  OpenDecisionNotices,
  useOpenDecisions,
} from "../../subscription/open-decision-notices.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { useChoice } from "../../subscription/use-choice.ts";
import { SignedInAs } from "../../subscription/signed-in-as.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Row } from "../../ui/stack.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { BackToHelp } from "./help-parts.tsx";
import { CheckAnswers } from "./check-answers.tsx";
import { CheckNextStep } from "./check-next.tsx";
import { useOwnFacts } from "./use-own-facts.ts";

/** The same questions for those whose account cannot be looked at: each with how to answer it oneself. */
function OwnQuestions() {
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

interface CheckedProps {
  readonly session: Extract<Session, { status: "signed-in" }>;
  readonly subscriptions: readonly Subscription[];
}

/** The questions answered for this account, and the one thing that helps. */
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
        <>
          <Section heading={t("cannot-cancel.answers")} isPanel>
            <CheckAnswers answers={answers} count={subscriptions.length} />
          </Section>
          <Section heading={t("cannot-cancel.next")}>
            <CheckNextStep next={next} hasOthers={rememberedAccounts.length > 1} />
          </Section>
        </>
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
        <>
          <OwnQuestions />
          <Section heading={t("cannot-cancel.next")}>
            <p>{t("cannot-cancel.sign-in")}</p>
            <p>
              <Link className={buttonClass()} to={signInAndReturn(pathOf("cannot-cancel"))}>
                {t("sign-in.heading")}
              </Link>
            </p>
          </Section>
        </>
      );
    case "unknown":
      return (
        <>
          <Notice tone="warning">
            <p>{t("cannot-cancel.unknown")}</p>
          </Notice>
          <OwnQuestions />
          <Row>
            <Button onClick={facts.tryAgain}>{t("error.try-again")}</Button>
          </Row>
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
    >
      <Check />
    </Page>
  );
}
