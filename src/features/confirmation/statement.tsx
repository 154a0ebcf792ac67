import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import type { Subscription } from "../../api/schema/subscription.ts";
import { sessionQuery } from "../../api/session.ts";
import { declareAbout } from "../../flow/declare-about.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { nameText } from "../../subscription/people.ts";
import { FactList } from "../../ui/fact-list.tsx";
import { Section } from "../../ui/section.tsx";

interface StatementProps {
  readonly subscription: Subscription;
  /** The day on which the contract ends, where there is one way only. */
  readonly endsOn: string | null;
}

/** What is declared by cancelling, as the law asks: who, which contract, on what ground, from when, and where to. */
export function Statement({ subscription, endsOn }: StatementProps) {
  const words = useWords();
  const { t, format } = words;
  const { data: session } = useSuspenseQuery(sessionQuery());
  const { plan, confirmationTo } = subscription;
  const account = session.status === "signed-in" ? session.account : null;
  return (
    <Section heading={t("statement.heading")} isPanel>
      <FactList
        facts={[
          account && { name: t("fact.name"), value: nameText(words, account.name) },
          account && { name: t("fact.account"), value: isolate(account.address) },
          { name: t("fact.contract"), value: isolate(plan.name) },
          { name: t("fact.ground"), value: t("ground.ordinary") },
          endsOn !== null && { name: t("fact.contract-ends"), value: format.date(endsOn) },
          confirmationTo !== null && {
            name: t("fact.confirmation-to"),
            value: isolate(confirmationTo),
          },
        ]}
      />
      <p>
        <Link to={declareAbout(subscription.id)}>{t("statement.for-cause")}</Link>
      </p>
    </Section>
  );
}
