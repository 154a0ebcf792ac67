import * as v from "valibot";
import { Id, Instant, openEnum } from "./values.ts";

/** An account that this browser has signed in with. A missing name is `null`. */
export const Account = v.object({
  id: Id,
  name: v.nullable(v.string()),
  address: v.string(),
  kind: openEnum(["personal", "work-or-school"]),
});
export type Account = v.InferOutput<typeof Account>;

/** A one-time code on its way to the subscriber. The destination is masked by the server. */
export const SignInChallenge = v.object({
  id: Id,
  channel: openEnum(["email", "sms"]),
  destination: v.string(),
  codeLength: v.pipe(v.number(), v.safeInteger(), v.minValue(4), v.maxValue(12)),
  expiresAt: Instant,
});
export type SignInChallenge = v.InferOutput<typeof SignInChallenge>;

/** What is known of a browser, whether or not someone is signed in. */
const inBrowser = {
  /** Every account that this browser remembers, the one that is signed in included. */
  rememberedAccounts: v.array(Account),
  /** The code that was asked for and not yet entered, so that a reload does not lose it; to add another account, too. */
  challenge: v.nullable(SignInChallenge),
  /**
   * The page of the API's own on which one signs in, where no codes are sent: a whole address, with `https:`, or of the
   * application's own origin, or of this machine. A link leads there, with these added to its query: `returnTo`, the
   * whole address in the application to come back to, signed in or not; and `account`, the id of the remembered account
   * that must prove itself again, or `another=true`, where none of those remembered here is meant. Only addresses of
   * the application's origin may be returned to.
   */
  signInAddress: v.optional(v.nullable(v.string())),
  /**
   * What became of the last attempt on that page, until the next one begins: absent or `null` where nothing went wrong.
   * Whatever is not known here has failed.
   */
  signInFailure: v.optional(v.nullable(v.fallback(v.picklist(["cancelled", "failed"]), "failed"))),
};

const SignedOut = v.object({ status: v.literal("signed-out"), ...inBrowser });

const SignedIn = v.object({
  status: v.literal("signed-in"),
  account: Account,
  ...inBrowser,
  expiresAt: Instant,
});

/** Who is signed in in this browser, if anyone. */
export const Session = v.variant("status", [SignedOut, SignedIn]);
export type Session = v.InferOutput<typeof Session>;

/** Asks for a one-time code: an e-mail address, a phone number or a user name. */
export const StartSignIn = v.object({
  identifier: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(320)),
});

/** Chooses among the remembered accounts. */
export const SelectAccount = v.object({ accountId: Id });
