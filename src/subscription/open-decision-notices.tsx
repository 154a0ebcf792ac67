import { useSyncExternalStore } from "react";
import { Link } from "react-router-dom";
import { isOpen, keptDecisions, onDecisions } from "../api/open-decisions.ts";
import type { Subscription } from "../api/schema/subscription.ts";
import { pathOf } from "../flow/screens.ts";
import { isolate } from "../i18n/isolate.ts";
import { useMessages } from "../i18n/messages.tsx";
import { Notice } from "../ui/notice.tsx";

/** The decisions whose outcome is not known, of this tab, of others, and of earlier visits. */
export function useOpenDecisions() {
  return useSyncExternalStore(onDecisions, keptDecisions).filter(isOpen);
}

interface OpenDecisionNoticesProps {
  readonly subscriptions: readonly Subscription[];
}

/** Before everything else: what was decided about these subscriptions and is not known to be done or not. */
export function OpenDecisionNotices({ subscriptions }: OpenDecisionNoticesProps) {
  const { t } = useMessages();
  return useOpenDecisions().map(({ key, operation, subscriptionId }) => {
    const own = subscriptions.find(({ id }) => id === subscriptionId);
    if (own === undefined) return null;
    return (
      <Notice key={key} tone="warning" heading={t(`decision.${operation}.unknown`)}>
        <p>{t("decision.lead", { plan: isolate(own.plan.name) })}</p>
        <p>
          <Link to={pathOf("decision", subscriptionId)}>{t("decision.find-out")}</Link>
        </p>
      </Notice>
    );
  });
}
