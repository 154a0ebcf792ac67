import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import type { CheckNext } from "../../flow/cannot-cancel.ts";
import { guides } from "../../flow/guides.ts";
import { keepingNext } from "../../flow/addresses.ts";
import { supportAbout } from "../../flow/support-about.ts";
import { pathOf } from "../../flow/screens.ts";
import { isolate } from "../../i18n/isolate.ts";
import { Message, useMessages } from "../../i18n/messages.tsx";
import { cancelLabel, wayToCancel } from "../../subscription/labels.ts";
import { ContactLink } from "../../subscription/contact-link.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { PersonName } from "../../ui/person-name.tsx";

interface HelpfulProps {
  readonly text: ReactNode;
  readonly children: ReactNode;
}

function Helpful({ text, children }: HelpfulProps) {
  return (
    <>
      <p>{text}</p>
      <p>{children}</p>
    </>
  );
}

function OwnLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <Link className={buttonClass()} to={to}>
      {children}
    </Link>
  );
}

interface CheckNextStepProps {
  readonly next: CheckNext;
  /** Whether this browser remembers other accounts. */
  readonly hasOthers: boolean;
}

/** The one thing that helps. */
export function CheckNextStep({ next, hasOthers }: CheckNextStepProps) {
  const { t } = useMessages();
  switch (next.kind) {
    case "another-account": {
      const here = new URLSearchParams({ next: pathOf("cannot-cancel") });
      return (
        <Helpful text={t("check-next.another-account")}>
          <OwnLink to={keepingNext(hasOthers ? pathOf("accounts") : pathOf("identifier"), here)}>
            {t("sign-in.another-account")}
          </OwnLink>
        </Helpful>
      );
    }
    case "choose-subscription":
      return <p>{t("check-next.choose-subscription")}</p>;
    case "cancel": {
      const { subscription } = next;
      return (
        <Helpful text={t("check-next.cancel", { plan: isolate(subscription.plan.name) })}>
          <OwnLink to={wayToCancel(subscription)}>{cancelLabel({ t }, subscription)}</OwnLink>
        </Helpful>
      );
    }
    case "receipt":
      return (
        <Helpful
          text={t(next.of === "withdrawn" ? "check-next.receipt-withdrawn" : "check-next.receipt")}
        >
          <OwnLink to={pathOf(next.of, next.subscription.id)}>
            {t("check-next.receipt-link")}
          </OwnLink>
        </Helpful>
      );
    case "already-done":
      return (
        <Helpful text={t("check-next.already-done")}>
          <OwnLink to={pathOf("subscriptions")}>{t("check-next.subscriptions")}</OwnLink>
        </Helpful>
      );
    case "expired":
      return (
        <Helpful text={t("check-next.expired")}>
          <OwnLink to={pathOf("storage")}>{t("check-next.files")}</OwnLink>
        </Helpful>
      );
    case "google-play":
    case "app-store":
      return (
        <Helpful text={t(`check-next.${next.kind}`)}>
          <ExternalLink
            variant="plain"
            href={next.kind === "app-store" ? guides.appStore : guides.googlePlay}
          >
            {t(`check-next.${next.kind}-link`)}
          </ExternalLink>
        </Helpful>
      );
    case "retailer":
      return (
        <Helpful text={t("check-next.retailer", { name: isolate(next.name) })}>
          <ContactLink contact={next.contact} variant="plain" />
        </Helpful>
      );
    case "retailer-unreachable":
      return (
        <Helpful text={t("check-next.retailer-unreachable", { name: isolate(next.name) })}>
          <OwnLink to={supportAbout("billed-elsewhere")}>{t("contact-support")}</OwnLink>
        </Helpful>
      );
    case "ask-owner":
      return (
        <Helpful
          text={
            <Message
              id="check-next.ask-owner"
              values={{ name: <PersonName name={next.ownerName} /> }}
            />
          }
        >
          <OwnLink to={pathOf("storage")}>{t("check-next.files")}</OwnLink>
        </Helpful>
      );
    case "another-kind":
      return (
        <Helpful text={t("check-next.another-kind")}>
          <ExternalLink variant="plain" href={guides[next.guide]}>
            {t(
              next.guide === "xbox"
                ? "check-next.another-kind-link"
                : "check-next.another-kind-account",
            )}
          </ExternalLink>
        </Helpful>
      );
    case "support":
      return (
        <Helpful text={t("check-next.support")}>
          <OwnLink to={supportAbout("cannot-cancel")}>{t("contact-support")}</OwnLink>
        </Helpful>
      );
  }
}
