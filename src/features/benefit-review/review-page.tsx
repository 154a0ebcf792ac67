import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { cancellationTermsQuery, subscriptionQuery } from "../../api/queries.ts";
import { rulesOf } from "../../flow/profiles.ts";
import { pathOf } from "../../flow/screens.ts";
import { stepPosition } from "../../flow/steps.ts";
import { isolate } from "../../i18n/isolate.ts";
import { PastDueNotice } from "../../subscription/past-due-notice.tsx";
import { useWords } from "../../i18n/words.ts";
import { ReviewPart } from "../../subscription/review-part.tsx";
import { WithdrawalNotice } from "../../subscription/withdrawal-notice.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { ChoiceBar } from "../../ui/choice-bar.tsx";
import { Page } from "../../ui/page.tsx";
import { Columns } from "../../ui/columns.tsx";
import { Stack } from "../../ui/stack.tsx";
import { Outcome } from "./outcome.tsx";

/** When it ends and what comes back, beside the choice, equal in every respect; then what is lost, and when. */
export function ReviewPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const { t } = useWords();
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { data: terms } = useSuspenseQuery(cancellationTermsQuery(subscriptionId));
  const { plan, profile } = terms.body;
  const [first, ...others] = rulesOf(profile).review.map((part) => (
    <ReviewPart key={part} part={part} subscription={subscription.body} terms={terms.body} />
  ));

  return (
    <Page
      heading={t("review.heading")}
      step={stepPosition("review", profile)}
      lead={t("review.lead", { plan: isolate(plan.name) })}
      back={<Link to={pathOf("subscriptions")}>{t("subscriptions.back")}</Link>}
      isWide
    >
      <Outcome terms={terms.body} />
      <WithdrawalNotice subscription={subscription.body} />
      <ChoiceBar>
        <Link className={buttonClass()} to={pathOf("kept", subscriptionId)}>
          {t("choice.keep")}
        </Link>
        <Link className={buttonClass()} to={pathOf("confirm", subscriptionId)}>
          {t("choice.cancel")}
        </Link>
      </ChoiceBar>
      <PastDueNotice overdue={subscription.body.overdue} when="if" />
      <Columns>
        {first}
        {/* Two timelines are as long as all the rest together. */}
        {terms.body.options.length > 1 ? <Stack isWide>{others}</Stack> : others}
      </Columns>
    </Page>
  );
}
