import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { renderApp } from "../render-app.tsx";
import { go, heading } from "../screens.ts";

/** What the application asks the API for, from here on. */
function watchRequests(): string[] {
  const asked: string[] = [];
  const fetch = globalThis.fetch.bind(globalThis);
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    asked.push(pathname.replace("/api", ""));
    return fetch(input, init);
  });
  return asked;
}

/** Lets idle moments come when the test says so. */
function idleMoments() {
  const waiting = new Map<number, () => void>();
  let handles = 0;
  vi.spyOn(window, "requestIdleCallback").mockImplementation((callback) => {
    handles += 1;
    waiting.set(handles, () => callback({ didTimeout: false, timeRemaining: () => 10 }));
    return handles;
  });
  vi.spyOn(window, "cancelIdleCallback").mockImplementation((handle) => {
    waiting.delete(handle);
  });
  return {
    /** A screen can be seen a moment before it waits for one. */
    areAwaited: () => waitFor(() => expect(waiting.size).toBeGreaterThan(0)),
    come: () => {
      const callbacks = [...waiting.values()];
      waiting.clear();
      for (const callback of callbacks) callback();
    },
  };
}

function saveData(isOn: boolean): void {
  Object.assign(navigator, { connection: { saveData: isOn } });
}

const terms = "/subscriptions/sub-personal/cancellation-terms";
const subscription = "/subscriptions/sub-personal";

/** The subscriptions as they stand, and everything that is asked for after that. */
async function renderSubscriptions(options: { faults?: readonly string[] } = {}) {
  const idle = idleMoments();
  const app = await renderApp({ scenario: "personal-monthly", ...options });
  await heading("Services and subscriptions");
  return { ...app, idle, asked: watchRequests() };
}

describe("on the subscriptions", () => {
  test("what the review needs is there when it is opened, and is not asked for again", async () => {
    const { idle, asked, user } = await renderSubscriptions();
    await idle.areAwaited();
    idle.come();
    await waitFor(() => expect(asked.toSorted()).toEqual([subscription, terms]));
    await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
    await heading("Please review");
    expect(asked).toHaveLength(2);
  });

  test("a failure meanwhile is not shown, and does not count when it matters", async () => {
    const { idle, asked, user } = await renderSubscriptions({
      faults: ["getCancellationTerms:malformed:1"],
    });
    await idle.areAwaited();
    idle.come();
    await waitFor(() => expect(asked).toContain(terms));
    await heading("Services and subscriptions");
    await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
    await heading("Please review");
  });

  test("whoever saves data loads nothing ahead", async () => {
    saveData(true);
    const { asked, user } = await renderSubscriptions();
    expect(window.requestIdleCallback).not.toHaveBeenCalled();
    fireEvent.touchStart(screen.getByRole("link", { name: "Cancel subscription" }));
    await user.click(screen.getByRole("link", { name: "Help" }));
    await heading("Help");
    saveData(false);
    expect(asked).toEqual([]);
  });
});

/** The first of several subscriptions, once idle moments have come and gone. */
async function renderSeveral() {
  const idle = idleMoments();
  await renderApp({ scenario: "several-subscriptions" });
  await heading("Services and subscriptions");
  const asked = watchRequests();
  await idle.areAwaited();
  idle.come();
  const [link] = screen.getAllByRole("link", { name: "Cancel subscription" });
  if (link === undefined) throw new Error("Nothing can be cancelled here.");
  const own = `${link.getAttribute("href")?.replace("/review", "")}/cancellation-terms`;
  return { asked, link, own };
}

describe("among several subscriptions, of which any may be meant", () => {
  test("the one whose link has focus for a moment is made ready", async () => {
    const { asked, link, own } = await renderSeveral();
    await waitFor(() => {
      act(() => link.blur());
      act(() => link.focus());
      expect(asked).toContain(own);
    });
    expect(asked.filter((path) => path.endsWith("/cancellation-terms"))).toEqual([own]);
  });

  test("the one whose link is touched is made ready at once", async () => {
    const { asked, link, own } = await renderSeveral();
    await waitFor(() => {
      fireEvent.touchStart(link);
      expect(asked).toContain(own);
    });
    expect(asked.filter((path) => path.endsWith("/cancellation-terms"))).toEqual([own]);
  });
});

test("nobody who is signed out is asked for", async () => {
  const idle = idleMoments();
  const { user } = await renderApp({ scenario: "one-remembered-account" });
  await heading("Keep or cancel Microsoft 365");
  const asked = watchRequests();
  await idle.areAwaited();
  idle.come();
  await user.click(screen.getByRole("link", { name: "Help" }));
  await heading("Help");
  expect(asked).toEqual([]);
});

test("no receipt is asked for before there is one, and nothing is sent ahead", async () => {
  const idle = idleMoments();
  const app = await renderApp({ scenario: "personal-monthly" });
  const asked = watchRequests();
  for (const [path, name] of [
    [`${subscription}/review`, "Please review"],
    [`${subscription}/confirm`, "Confirm the cancellation"],
  ] as const) {
    await go(app, path);
    await heading(name);
    await idle.areAwaited();
    idle.come();
  }
  await go(app, "/help");
  await heading("Help");
  expect(asked.filter((path) => path.endsWith("/cancellation"))).toEqual([]);
  expect(app.api.db.cancellations).toEqual([]);
});
