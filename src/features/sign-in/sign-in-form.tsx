import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { useRevalidator } from "react-router-dom";
import type { Session } from "../../api/schema/session.ts";
import { sessionQuery } from "../../api/session.ts";
import { chunk } from "../../i18n/chunk.ts";

const ownLogin = chunk(() => import("./own-login.tsx"));

/** Loads what the form needs. It is for loaders, whose failures are shown. @throws ChunkError where it cannot be had */
export async function loadSignInForm({ signInAddress }: Session): Promise<void> {
  if (signInAddress) await ownLogin();
}

interface SignInFormProps {
  /** What one signs in with where the API has no page of its own for it. */
  readonly children: ReactNode;
}

/**
 * How an account proves that it is one's own: by a code, else on a page of the API's own. It takes the place of all that
 * stands below the heading, so that nothing is left there to be moved.
 */
export function SignInForm({ children }: SignInFormProps) {
  const { data: session } = useSuspenseQuery(sessionQuery());
  const { revalidate } = useRevalidator();
  const { OwnLogin } = ownLogin.loaded() ?? {};
  const isMissing = Boolean(session.signInAddress) && OwnLogin === undefined;
  useEffect(() => {
    // Who is here was not known yet when the loader ran. It renders anew when the loader has run again.
    if (isMissing) void revalidate();
  }, [isMissing, revalidate]);
  if (!session.signInAddress) return children;
  return OwnLogin && <OwnLogin session={session}>{children}</OwnLogin>;
}
