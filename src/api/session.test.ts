import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { signedOut } from "../mocks/test-resources.ts";
import type { Session } from "./schema/session.ts";
import { adoptSession, nobody, sessionQuery } from "./session.ts";

test("an answer that was under way before signing in does not sign out again", async () => {
  const queryClient = new QueryClient();
  let answer: (session: Session) => void = () => undefined;
  const before = queryClient.query({
    ...sessionQuery(),
    queryFn: () =>
      new Promise<Session>((resolve) => {
        answer = resolve;
      }),
  });
  before.catch(() => undefined);

  await adoptSession(queryClient, signedOut(3));
  answer(nobody);
  await Promise.allSettled([before]);
  expect(queryClient.getQueryData(sessionQuery().queryKey)).toEqual(signedOut(3));
});
