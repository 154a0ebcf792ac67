import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { useOneMutation } from "./use-one-mutation.ts";

interface Sent {
  readonly content: string;
  readonly succeed: (answer: string) => void;
  readonly fail: (error: Error) => void;
}

/** The hook as a screen holds it, and what it has sent, to be answered when the test says so. */
function renderMutation() {
  const sent: Sent[] = [];
  const client = new QueryClient();
  const { result, rerender } = renderHook(
    () =>
      useOneMutation({
        mutationFn: (content: string) =>
          new Promise<string>((succeed, fail) => {
            sent.push({ content, succeed, fail });
          }),
      }),
    {
      reactStrictMode: true,
      wrapper: ({ children }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    },
  );
  return { result, rerender, sent, contents: () => sent.map(({ content }) => content) };
}

test("of two calls in a row, the first one counts", async () => {
  const { result, sent, contents } = renderMutation();
  act(() => {
    result.current.mutate("one");
    result.current.mutate("two");
  });
  await waitFor(() => expect(result.current.isPending).toBe(true));
  expect(contents()).toEqual(["one"]);
  expect(result.current.variables).toBe("one");
  sent[0]?.succeed("done");
  await waitFor(() => expect(result.current.data).toBe("done"));
});

test("drawn anew while one is under way, it still does nothing more", async () => {
  const { result, rerender, contents } = renderMutation();
  const { mutate } = result.current;
  act(() => mutate("one"));
  rerender();
  expect(result.current.mutate).toBe(mutate);
  act(() => result.current.mutate("two"));
  await waitFor(() => expect(result.current.isPending).toBe(true));
  expect(contents()).toEqual(["one"]);
});

test("after a success another can be sent", async () => {
  const { result, sent, contents } = renderMutation();
  act(() => result.current.mutate("one"));
  await waitFor(() => expect(sent).toHaveLength(1));
  sent[0]?.succeed("done");
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
  act(() => result.current.mutate("two"));
  await waitFor(() => expect(contents()).toEqual(["one", "two"]));
});

test("as soon as a failure can be seen, it can be tried again", async () => {
  const { result, sent, contents } = renderMutation();
  act(() => result.current.mutate("one"));
  await waitFor(() => expect(sent).toHaveLength(1));
  sent[0]?.fail(new Error("Nobody answered."));
  await waitFor(() => expect(result.current.error?.message).toBe("Nobody answered."));
  act(() => result.current.mutate("one"));
  await waitFor(() => expect(contents()).toEqual(["one", "one"]));
});
