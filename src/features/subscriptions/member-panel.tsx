import { Link } from "react-router-dom";
import type { Subscription } from "../../api/schema/subscription.ts";
import { guides } from "../../flow/guides.ts";
import { pathOf } from "../../flow/screens.ts";
import { Message, useMessages } from "../../i18n/messages.tsx";
import { StorageAfter } from "../../subscription/storage-after.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { PersonName } from "../../ui/person-name.tsx";
import { Section } from "../../ui/section.tsx";

type Share = NonNullable<Subscription["memberStorage"]>;

function MemberStorage({ share }: { readonly share: Share }) {
  const { t } = useMessages();
  return (
    <Section heading={t("not-owner.storage-heading")} level={3}>
      <StorageAfter
        storage={[{ ...share, personId: "you", name: null, isYou: true }]}
        freeStorage={share.quotaAfter}
      />
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
  const { t } = useMessages();
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
