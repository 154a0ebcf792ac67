// @vitest-environment node
import { expect, test } from "vitest";
import type { Session } from "../api/schema/session.ts";
import { signInReason } from "./sign-in-reason.ts";

const session: Session = { status: "signed-out", rememberedAccounts: [], challenge: null };

test.each([
  [session, "sign-in-first"],
  [{ ...session, signInFailure: null }, "sign-in-first"],
  [{ ...session, signInFailure: "cancelled" }, "login-cancelled"],
  [{ ...session, signInFailure: "failed" }, "login-failed"],
] as const)("of %j the reason is %s", (known, reason) => {
  expect(signInReason(known, "sign-in-first")).toBe(reason);
});
