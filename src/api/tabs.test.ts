import { expect, test, vi } from "vitest";
import { onNews, tellTabs } from "./tabs.ts";

test("where a browser lets tabs tell each other nothing, the page goes on without", () => {
  vi.stubGlobal(
    "BroadcastChannel",
    vi.fn(function refuse() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    }),
  );
  const stop = onNews(() => undefined);
  expect(tellTabs).not.toThrow();
  expect(stop).not.toThrow();
});
