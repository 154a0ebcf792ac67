import type { ReactNode } from "react";
import { profileOfLanguage } from "../../flow/journeys.ts";
import { stepPosition } from "../../flow/steps.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Columns } from "../../ui/columns.tsx";
import { Page } from "../../ui/page.tsx";

interface SignInScreenProps {
  readonly heading: string;
  readonly lead?: ReactNode;
  /** More that is said before the way in. */
  readonly more?: ReactNode;
  /** The way in: one panel, and nothing below it that could move. */
  readonly children: ReactNode;
}

/** A screen of signing in: what it is about, and the way in, beside it where there is room. */
export function SignInScreen({ heading, lead, more, children }: SignInScreenProps) {
  const { language } = useMessages();
  return (
    <Page
      heading={heading}
      step={stepPosition("sign-in", profileOfLanguage(language))}
      lead={lead}
      isWide
      renderHeader={(words) => (
        <Columns>
          <div>
            {words}
            {more}
          </div>
          {children}
        </Columns>
      )}
    />
  );
}
