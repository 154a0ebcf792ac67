import { act, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { pathOf } from "../../src/flow/screens.ts";
import { keepDecision } from "../../src/api/open-decisions.ts";
import { cancelElsewhere } from "../../src/mocks/handlers/recurring-billing.ts";
import { signInCode } from "../../src/mocks/handlers/session.ts";
import { renderApp } from "../render-app.tsx";
import { folded, heading, renderAfter, unfold } from "../screens.ts";

type App = Awaited<ReturnType<typeof renderApp>>;
type User = App["user"];

/** What the application asks the API for, from here on: the method and the path. */
function watchRequests(): string[] {
  const asked: string[] = [];
  const fetch = globalThis.fetch.bind(globalThis);
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const { method, url } = new Request(input, init);
    asked.push(`${method} ${new URL(url).pathname.replace("/api", "")}`);
    return fetch(input, init);
  });
  return asked;
}

/** Presses it twice before anything can be drawn anew. */
function pressTwice(button: HTMLElement): void {
  act(() => {
    button.click();
    button.click();
  });
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const why = /^Would you like to say why\?/;

async function asksForCode(user: User): Promise<void> {
  await user.type(await screen.findByRole("textbox"), "kari.nordmann@example.com");
}

async function describesProblem(user: User): Promise<void> {
  await user.type(await screen.findByRole("textbox", { name: "Describe the problem" }), "xbox");
  await user.selectOptions(
    screen.getByRole("combobox", { name: "What is it about?" }),
    "Something else",
  );
}

interface Sending {
  readonly what: string;
  readonly open: () => Promise<App>;
  /** What is filled in before the button is there to be pressed. */
  readonly prepare?: (user: User) => Promise<void>;
  readonly press: () => HTMLElement | Promise<HTMLElement>;
  readonly request: string;
  /** What is on the screen once it has arrived. */
  readonly arrived: () => Promise<HTMLElement>;
}

const id = "sub-personal";
const personal = `/subscriptions/${id}`;

const sendings: readonly Sending[] = [
  {
    what: "Send me a code",
    open: () => renderApp({ scenario: "no-remembered-account" }),
    prepare: asksForCode,
    press: () => button("Send me a code"),
    request: "POST /sign-in-challenges",
    arrived: () => heading("Enter the code"),
  },
  {
    what: "Sign in",
    open: () => renderApp({ scenario: "no-remembered-account" }),
    prepare: async (user) => {
      await asksForCode(user);
      await user.click(await button("Send me a code"));
      await heading("Enter the code");
      await user.type(screen.getByRole("textbox"), signInCode);
    },
    press: () => button("Sign in"),
    request: "POST /session",
    arrived: () => heading("Services and subscriptions"),
  },
  {
    what: "Continue as the account that is remembered",
    open: () => renderApp({ scenario: "one-remembered-account" }),
    press: () => button("Continue"),
    request: "PUT /session/account",
    arrived: () => heading("Services and subscriptions"),
  },
  {
    what: "one of several accounts",
    open: () => renderApp({ scenario: "several-accounts", path: "/accounts" }),
    press: () => button(/kari\.nordmann@example\.com/),
    request: "PUT /session/account",
    arrived: () => heading("Services and subscriptions"),
  },
  {
    what: "Sign out",
    open: () => renderApp({ scenario: "personal-monthly" }),
    press: () => button("Sign out"),
    request: "DELETE /session",
    arrived: () => heading("Keep or cancel Microsoft 365"),
  },
  {
    what: "Get help",
    open: () => renderApp({ path: "/support" }),
    prepare: describesProblem,
    press: () => button("Get help"),
    request: "GET /help",
    arrived: () => screen.findByRole("region", { name: "Answers that may fit" }),
  },
  {
    what: "Contact support",
    open: () => renderApp({ path: "/support" }),
    prepare: describesProblem,
    press: () => button("Contact support"),
    request: "POST /support-requests",
    arrived: () => screen.findByRole("link", { name: /Open the chat/ }),
  },
  {
    what: "feedback",
    open: () => renderApp({ path: "/help" }),
    prepare: async (user) => {
      await user.click(await screen.findByText("What do you think of this page?"));
      await user.click(screen.getByRole("radio", { name: "Yes" }));
    },
    press: () => button("Send"),
    request: "POST /feedback",
    arrived: () => screen.findByText("Thank you. Your answer has been sent."),
  },
  {
    what: "the reason",
    open: () =>
      renderAfter(
        (api) => api.db.subscriptions.forEach((record) => cancelElsewhere(api.context(), record)),
        { scenario: "personal-monthly", path: pathOf("cancelled", id) },
      ),
    prepare: async (user) => {
      await heading("Microsoft 365 Personal is cancelled");
      const reason = within(await unfold(user, why));
      await user.click(reason.getByRole("radio", { name: "Price" }));
    },
    press: () => within(folded(why)).getByRole("button", { name: "Send" }),
    request: "POST /cancellations/cancellation-1/reason",
    arrived: () => screen.findByText(/^Thank you\. Your answer has been sent/),
  },
  {
    what: "Cancel subscription",
    open: () => renderApp({ scenario: "personal-monthly", path: pathOf("confirm", id) }),
    press: () => button("Cancel subscription"),
    request: `POST ${personal}/cancellation`,
    arrived: () => heading("Microsoft 365 Personal is cancelled"),
  },
  {
    what: "Turn on recurring billing",
    open: () => renderApp({ scenario: "already-expiring", path: pathOf("recurring-billing", id) }),
    press: () => button("Turn on recurring billing"),
    request: `PUT ${personal}/recurring-billing`,
    arrived: () => heading("You're keeping Microsoft 365 Personal"),
  },
  {
    what: "Switch plan",
    open: () => renderApp({ scenario: "personal-monthly", path: pathOf("plan-change", id) }),
    prepare: async (user) =>
      user.click(await screen.findByRole("radio", { name: /^Microsoft 365 Basic/ })),
    press: () => button("Switch plan"),
    request: `POST ${personal}/plan-change`,
    arrived: () => heading("You're switching to Microsoft 365 Basic"),
  },
  {
    what: "Save payment method",
    open: () =>
      renderApp({ scenario: "payment-method-expired", path: pathOf("payment-method", id) }),
    prepare: async (user) =>
      user.click(await screen.findByRole("radio", { name: /^Mastercard ending in 1177/ })),
    press: () => button("Save payment method"),
    request: `PUT ${personal}/payment-method`,
    arrived: () => screen.findByText(/is now Mastercard ending in 1177/),
  },
];

describe("pressed twice at once, it is sent once", () => {
  test.each(sendings)("$what", async ({ open, prepare, press, request, arrived }) => {
    const { user } = await open();
    await prepare?.(user);
    const target = await press();
    const asked = watchRequests();
    pressTwice(target);
    await arrived();
    expect(asked.filter((each) => each === request)).toEqual([request]);
  });
});

test("of two ways pressed at once, one is gone", async () => {
  keepDecision({
    operation: "cancelSubscription",
    subscriptionId: id,
    key: "a".repeat(32),
    body: { optionId: "end-of-term" },
    ifMatch: '"t-1"',
  });
  await renderApp({ scenario: "personal-monthly", path: pathOf("decision", id) });
  const keep = await button("Keep subscription");
  const again = await button("Cancel subscription");
  const asked = watchRequests();
  act(() => {
    keep.click();
    again.click();
  });
  await heading("You're keeping Microsoft 365 Personal");
  expect(asked.filter((each) => !each.startsWith("GET"))).toEqual([
    `DELETE /decisions/${"a".repeat(32)}`,
  ]);
});
