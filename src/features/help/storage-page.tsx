import { guides } from "../../flow/guides.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Columns } from "../../ui/columns.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { BackToHelp } from "./help-parts.tsx";
import { OwnSubscriptions } from "./own-subscriptions.tsx";
import { hasOtherStorage, OtherStorage, OwnStorage } from "./own-storage.tsx";

/** What becomes of files after cancelling: with the subscriber's own dates where they are known. */
export function StoragePage() {
  const { t } = useMessages();
  return (
    <Page
      heading={t("storage-help.heading")}
      lead={t("storage-help.lead")}
      back={<BackToHelp />}
      isWide
    >
      <Columns>
        <Section heading={t("storage-help.yours")} isPanel>
          <OwnSubscriptions
            signInText={t("storage-help.sign-in")}
            nothing={t("storage-help.nothing")}
            Terms={OwnStorage}
            isOther={hasOtherStorage}
            Other={OtherStorage}
          />
        </Section>
        <Section heading={t("storage-help.everyone")} isPanel>
          {(["free", "stops", "deleted"] as const).map((part) => (
            <Section key={part} heading={t(`storage-help.${part}-heading`)} level={3}>
              <p>{t(`storage-help.${part}`)}</p>
            </Section>
          ))}
          <p>
            <ExternalLink href={guides.storage}>{t("storage-help.guide")}</ExternalLink>
          </p>
        </Section>
      </Columns>
    </Page>
  );
}
