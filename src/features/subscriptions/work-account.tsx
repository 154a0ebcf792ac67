import { Link } from "react-router-dom";
import { guides } from "../../flow/guides.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Section } from "../../ui/section.tsx";
import { Stack } from "../../ui/stack.tsx";

/** An organisation's account: who cancels there, and the way to one's own. */
export function WorkAccount({ othersPath }: { readonly othersPath: string }) {
  const { t } = useMessages();
  return (
    <Section heading={t("work-account.heading")} isPanel>
      <p>{t("work-account.text")}</p>
      <p>{t("work-account.next")}</p>
      <Stack>
        <Link className={buttonClass("primary")} to={othersPath}>
          {t("sign-in.another-account")}
        </Link>
        <p>
          {t("work-account.admin")}{" "}
          <ExternalLink href={guides.organisation}>{t("work-account.link")}</ExternalLink>
        </p>
      </Stack>
    </Section>
  );
}
