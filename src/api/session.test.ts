import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { signedOut } from "../mocks/data/test-resources.ts";
import type { Session } from "./schema/session.ts";
import { adoptSession, nobody, sessionQuery } from "./session.ts";

test("an answer that was under way before signing in does not sign out again", async () => {
  const queryClient = new QueryClient();
  const answers: ((session: Session) => void)[] = [];
  const before = queryClient.query({
    ...sessionQuery(),
    queryFn: () => new Promise<Session>((resolve) => answers.push(resolve)),
  });
  before.catch(() => undefined);

  await adoptSession(queryClient, signedOut(3));
  for (const answer of answers) answer(nobody);
  await Promise.allSettled([before]);
  expect(queryClient.getQueryData(sessionQuery().queryKey)).toEqual(signedOut(3));
});
