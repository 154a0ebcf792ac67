import { useEffect } from "react";
import { Link } from "react-router-dom";
import { pathOf } from "../../flow/screens.ts";
import { useWords } from "../../i18n/words.ts";
import { buttonClass } from "../../ui/button.tsx";
import { focusHeading } from "../../ui/focus-heading.ts";
import { Section } from "../../ui/section.tsx";
import { Row } from "../../ui/stack.tsx";
import { SignInScreen } from "./sign-in-screen.tsx";

/** That an account is locked, and until when, where the API tells. */
export interface Locked {
  readonly until: string | null;
}

function timeZoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** In place of the code: no code helps now, and what does. */
export function LockedPage({ until }: Locked) {
  const { t, format } = useWords();
  // Nobody went to this screen: it came in place of another.
  useEffect(focusHeading, []);
  return (
    <SignInScreen
      heading={t("locked.heading")}
      lead={
        until === null
          ? t("locked.later")
          : t("locked.until", { time: format.instant(until, timeZoneHere()) })
      }
    >
      <Section heading={t("locked-out.contact-heading")} isPanel>
        <p>{t("locked-out.lead")}</p>
        <Row>
          <Link className={buttonClass("primary")} to={pathOf("locked-out")}>
            {t("locked.link")}
          </Link>
        </Row>
      </Section>
    </SignInScreen>
  );
}
