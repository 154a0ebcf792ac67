import { Link } from "react-router-dom";
import type { Subscription } from "../../api/schema/subscription.ts";
import { guides } from "../../flow/guides.ts";
import { pathOf } from "../../flow/screens.ts";
import { Message } from "../../i18n/messages.tsx";
import { useWords } from "../../i18n/words.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { PersonName } from "../../ui/person-name.tsx";
import { Section } from "../../ui/section.tsx";
import { StorageBar } from "../../ui/storage-bar.tsx";

type Share = NonNullable<Subscription["memberStorage"]>;

/** What fits with the subscription and without it: as a picture, and the same in words. */
function MemberStorage({ share: { used, quotaBefore, quotaAfter } }: { readonly share: Share }) {
  const { t, format } = useWords();
  const sizes = {
    used: format.bytes(used),
    before: format.bytes(quotaBefore),
    after: format.bytes(quotaAfter),
  };
  return (
    <Section heading={t("not-owner.storage-heading")} level={3}>
      <StorageBar
        used={used}
        quotas={[
          { name: t("storage.now"), bytes: quotaBefore },
          { name: t("not-owner.storage-without"), bytes: quotaAfter },
        ]}
      />
      <p>
        {used > quotaAfter
          ? t("not-owner.storage-over", { ...sizes, over: format.bytes(used - quotaAfter) })
          : t("not-owner.storage-fits", sizes)}
      </p>
      <p>
        <Link to={pathOf("storage")}>{t("not-owner.link")}</Link>
      </p>
    </Section>
  );
}

interface MemberPanelProps {
  readonly ownerName: string | null;
  readonly share: Share | null;
}

/** Someone else's Family: who can cancel it, what leaving means, and what happens to one's files. */
export function MemberPanel({ ownerName, share }: MemberPanelProps) {
  const { t } = useWords();
  const isNamed = ownerName !== null && ownerName.trim() !== "";
  return (
    <>
      <p>
        {isNamed ? (
          <Message id="not-owner.text" values={{ name: <PersonName name={ownerName} /> }} />
        ) : (
          t("not-owner.text-no-name")
        )}
      </p>
      <p>{t("not-owner.leaving")}</p>
      {share && <MemberStorage share={share} />}
      <p>
        <ExternalLink variant="plain" href={guides.account}>
          {t("not-owner.leave")}
        </ExternalLink>
      </p>
    </>
  );
}
