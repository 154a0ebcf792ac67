import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import type { CancellationTerms } from "../api/schema/cancellation.ts";
import type { Subscription } from "../api/schema/subscription.ts";
import type { ReviewPart as PartName } from "../flow/profiles.ts";
import { pathOf } from "../flow/screens.ts";
import { useWords } from "../i18n/words.ts";
import { FactList } from "../ui/fact-list.tsx";
import { Section } from "../ui/section.tsx";
import { benefitFacts } from "./benefit-facts.ts";
import { cheaperPlans } from "./cheaper-plans.ts";
import { PlanList } from "./plan-list.tsx";
import { StorageAfter } from "./storage-after.tsx";
import { WhatHappens } from "./what-happens.tsx";

interface ReviewPartProps {
  readonly part: PartName;
  readonly subscription: Subscription;
  readonly terms: CancellationTerms;
}

/** One part of what is to be looked through before cancelling. Which stand where, the subscriber's rules say. */
export function ReviewPart({ part, subscription, terms }: ReviewPartProps): ReactNode {
  const words = useWords();
  const { t } = words;
  switch (part) {
    case "timeline":
      return (
        <Section heading={t("timeline.heading")} isPanel>
          <WhatHappens terms={terms} />
        </Section>
      );
    case "storage":
      return (
        <Section heading={t("storage.heading")} isPanel>
          <StorageAfter {...terms} />
          <p>
            <Link to={pathOf("storage")}>{t("storage.more")}</Link>
          </p>
        </Section>
      );
    case "benefits":
      return (
        <Section heading={t("benefits.heading")} isPanel>
          <FactList facts={benefitFacts(words, terms)} />
        </Section>
      );
    case "cheaper-plans": {
      const cheaper = cheaperPlans(subscription);
      return (
        cheaper.length > 0 && (
          <Section heading={t("cheaper-plans.heading")} isPanel>
            <PlanList subscriptionId={subscription.id} plans={cheaper} />
          </Section>
        )
      );
    }
  }
}
