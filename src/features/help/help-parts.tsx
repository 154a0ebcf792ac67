import { Link, useLocation } from "react-router-dom";
import { signInAndReturn } from "../../flow/addresses.ts";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Row } from "../../ui/stack.tsx";
import { guides } from "../../flow/guides.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { LinkList } from "../../ui/link-list.tsx";
import { Section } from "../../ui/section.tsx";

/** The way from one help page to all of them. */
export function BackToHelp() {
  const { t } = useMessages();
  return <Link to={pathOf("help")}>{t("help.all")}</Link>;
}

/** In place of what an account would show: why one would sign in, and the way there and back. */
export function SignInToSee({ text }: { readonly text: string }) {
  const { t } = useMessages();
  const { pathname } = useLocation();
  return (
    <>
      <p>{text}</p>
      <p>
        <Link className={buttonClass()} to={signInAndReturn(pathname)}>
          {t("sign-in.heading")}
        </Link>
      </p>
    </>
  );
}

/** In place of what applies to the subscriber, when the API did not say. */
export function MissingFacts({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const { t } = useMessages();
  return (
    <>
      <p>{t("own-facts.failed")}</p>
      <Row>
        <Button onClick={onTryAgain}>{t("error.try-again")}</Button>
      </Row>
    </>
  );
}

const related = [
  { id: "any-subscription", href: guides.anySubscription },
  { id: "xbox", href: guides.xbox },
  { id: "business", href: guides.business },
  { id: "refunds", href: guides.refunds },
  { id: "terms", href: guides.termsOfSale },
  { id: "privacy", href: guides.privacy },
] as const;

/** The makers' own guides for what this application does not do, and their terms. */
export function SeeAlso() {
  const { t } = useMessages();
  return (
    <Section heading={t("see-also.heading")} anchor="see-also" isPanel>
      <LinkList
        links={related.map(({ id, href }) => ({
          id: `see-${id}`,
          link: <ExternalLink href={href}>{t(`see-also.${id}`)}</ExternalLink>,
        }))}
      />
    </Section>
  );
}
