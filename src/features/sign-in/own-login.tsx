import type { ReactNode } from "react";
import { useHref, useLocation, useSearchParams } from "react-router-dom";
import type { Session } from "../../api/schema/session.ts";
import { nobody } from "../../api/session.ts";
import { afterSignIn } from "../../flow/addresses.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Address } from "../../ui/address.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Stack } from "../../ui/stack.tsx";
import { loginAddress } from "./login-address.ts";
import { SignInHelp } from "./sign-in-help.tsx";

interface OwnLoginProps {
  readonly session: Session;
  /** What one signs in with where the address is not to be trusted. */
  readonly children: ReactNode;
}

/** The way to a page of the API's own on which one signs in, and back to where one was. */
export function OwnLogin({ session, children }: OwnLoginProps) {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const location: { readonly state: unknown } = useLocation();
  const path = useHref(afterSignIn(search));
  // The API has not told the address yet: the page is being built, and there is no window to come back to.
  if (import.meta.env.VITE_SIGN_IN === "elsewhere" && session === nobody) return null;
  const { rememberedAccounts, signInAddress } = session;
  const account = rememberedAccounts.find(({ id }) => id === location.state);
  const page = loginAddress(signInAddress ?? "", {
    returnTo: new URL(path, window.location.href).href,
    accountId: account?.id ?? null,
    isAnother: rememberedAccounts.length > 0,
  });
  if (page === null) return children;
  return (
    <>
      <Stack>
        {account && (
          <p>
            <Address>{account.address}</Address>
          </p>
        )}
        <p>{t("own-login.text")}</p>
        <a className={buttonClass("primary")} href={page} rel="noreferrer">
          {t("sign-in.heading")}
        </a>
      </Stack>
      <SignInHelp />
    </>
  );
}
