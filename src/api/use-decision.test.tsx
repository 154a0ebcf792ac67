import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { useDecision } from "./use-decision.ts";

test("an answer that was under way before a change is not taken for one from after it", async () => {
  const queryClient = new QueryClient();
  const answers: ((truth: string) => void)[] = [];
  const subscription = {
    queryKey: ["subscriptions", "one"],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
    retry: false,
  };
  const before = queryClient.query(subscription);
  before.catch(() => undefined);

  const seen: Promise<string>[] = [];
  const { result } = renderHook(
    () =>
      useDecision({
        act: async () => ({ kind: "done", result: null }),
        refusals: [],
        onDone: () => {
          seen.push(queryClient.query(subscription));
        },
        onSignInRequired: () => undefined,
      }),
    {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      ),
    },
  );
  await act(async () => result.current.decide(null));
  const [first, second] = answers;
  first?.("it renews");
  second?.("it is cancelled");
  expect(await seen[0]).toBe("it is cancelled");
});
