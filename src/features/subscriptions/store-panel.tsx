import type { Plan } from "../../api/schema/subscription.ts";
import { guides } from "../../flow/guides.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Section } from "../../ui/section.tsx";

const stores = {
  "google-play": { manage: guides.googlePlay, refund: guides.googlePlayRefund },
  "app-store": { manage: guides.appStore, refund: guides.appStoreRefund },
} as const;

interface StorePanelProps {
  readonly store: keyof typeof stores;
  readonly plan: Plan;
}

/** Bought in an app store: who bills it, each step there, and whom to ask for money back. */
export function StorePanel({ store, plan }: StorePanelProps) {
  const { t } = useMessages();
  const { manage, refund } = stores[store];
  return (
    <>
      <p>{t(`billed-elsewhere.${store}`)}</p>
      <Section heading={t("billed-elsewhere.steps")} level={3}>
        <ol>
          <li>{t(`billed-elsewhere.${store}-step-1`)}</li>
          <li>{t(`billed-elsewhere.${store}-step-2`)}</li>
          <li>{t(`billed-elsewhere.${store}-step-3`, { plan: isolate(plan.name) })}</li>
          <li>{t(`billed-elsewhere.${store}-step-4`)}</li>
        </ol>
        <p>{t(`billed-elsewhere.${store}-note`)}</p>
      </Section>
      <p>
        <ExternalLink variant="plain" href={manage}>
          {t(`billed-elsewhere.${store}-link`)}
        </ExternalLink>
      </p>
      <p>
        {t(`billed-elsewhere.${store}-refund`)}{" "}
        <ExternalLink href={refund}>{t(`billed-elsewhere.${store}-refund-link`)}</ExternalLink>
      </p>
    </>
  );
}
