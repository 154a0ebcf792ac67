import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { cancelElsewhere } from "../../src/mocks/handlers/recurring-billing.ts";
import { renderApp } from "../render-app.tsx";

const open = async (user: Awaited<ReturnType<typeof renderApp>>["user"]) =>
  user.click(await screen.findByText("What do you think of this page?"));
const send = () => screen.getByRole("button", { name: "Send" });

test("feedback is sent once, and not asked for again until the page is loaded anew", async () => {
  const { user, api, router } = await renderApp({ path: "/help" });
  await open(user);
  await user.click(screen.getByLabelText("No"));
  await user.click(screen.getByLabelText("4"));
  await user.click(screen.getByLabelText("Something was missing"));
  await user.click(screen.getByLabelText("It was easy to understand"));
  const words = screen.getByLabelText(/In your own words/);
  await user.type(words, "More.");
  expect(words).toHaveAccessibleDescription(/Leave out names/);
  await user.click(screen.getByText("Send"));

  expect(await screen.findByText("Thank you. Your answer has been sent.")).toBeVisible();
  // The button that was pressed is gone: who pressed it goes on from here, not from the top of the page.
  expect(screen.getByRole("alert").parentElement).toHaveFocus();
  expect(api.db.feedback).toEqual([
    {
      page: "help",
      isHelpful: false,
      languageQuality: 4,
      factors: ["easy-to-understand", "missing-information"],
      comment: "More.",
    },
  ]);
  await router.navigate("/sign-in");
  await router.navigate("/help/refunds");
  await screen.findByText("Thank you. Your answer has been sent.");
  expect(screen.queryByText("What do you think of this page?")).not.toBeInTheDocument();
});

test("only whether it helped is needed, and is never guessed", async () => {
  const { user, api } = await renderApp({ path: "/help/locked-out" });
  await open(user);
  for (const control of [...screen.getAllByRole("radio"), ...screen.getAllByRole("checkbox")]) {
    expect(control).not.toBeChecked();
  }
  await user.click(send());
  const alert = screen.getByRole("alert");
  expect(alert).toHaveFocus();
  await user.click(within(alert).getByRole("link", { name: "Choose yes or no." }));
  expect(screen.getByRole("radio", { name: "Yes" })).toHaveFocus();
  await user.click(screen.getByRole("radio", { name: "Yes" }));
  await user.click(send());
  await screen.findByText("Thank you. Your answer has been sent.");
  expect(api.db.feedback).toEqual([
    { page: "help", isHelpful: true, languageQuality: null, factors: [], comment: "" },
  ]);
});

test.each([
  ["503", /may have been sent/],
  ["timeout", /may have been sent/],
  ["429", /hasn't been sent/],
])("after %s the words are still there, and trying again sends them once", async (kind, said) => {
  const { user, api } = await renderApp({ path: "/help", faults: [`sendFeedback:${kind}:1`] });
  await open(user);
  await user.click(screen.getByRole("radio", { name: "Yes" }));
  await user.type(screen.getByRole("textbox"), "Good.");
  await user.click(send());
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.getByRole("textbox")).toHaveValue("Good.");
  await user.click(send());
  await screen.findByText("Thank you. Your answer has been sent.");
  expect(api.db.feedback).toHaveLength(1);
});

test("it names the privacy statement", async () => {
  const { user } = await renderApp({ path: "/help" });
  await open(user);
  const form = send().closest("form");
  expect(form && within(form).getByRole("link", { name: /Privacy Statement/ })).toHaveAttribute(
    "href",
    "https://privacy.microsoft.com/privacystatement",
  );
});

test("on the receipt it comes after everything else, and is folded", async () => {
  const { user, api, router } = await renderApp({ scenario: "personal-monthly", path: "/help" });
  api.db.subscriptions.forEach((record) => cancelElsewhere(api.context(), record));
  await router.navigate("/subscriptions/sub-personal/cancelled");
  const reason = await screen.findByText(/^Would you like to say why\?/);
  const summary = await screen.findByText("What do you think of this page?");
  expect(summary.closest("details")).not.toHaveAttribute("open");
  expect(reason.compareDocumentPosition(summary)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);

  await user.click(summary);
  await user.click(screen.getByLabelText("Yes"));
  await user.click(send());
  await screen.findByText("Thank you. Your answer has been sent.");
  expect(api.db.feedback).toMatchObject([{ page: "cancelled" }]);
  await router.navigate("/help");
  await screen.findByText("What do you think of this page?");
});

test("on the page of those who keep their subscription, it is about that page", async () => {
  const { user, api } = await renderApp({
    scenario: "personal-monthly",
    path: "/subscriptions/sub-personal/kept",
  });
  await open(user);
  await user.click(screen.getByRole("radio", { name: "Yes" }));
  await user.click(send());
  await screen.findByText("Thank you. Your answer has been sent.");
  expect(api.db.feedback).toMatchObject([{ page: "kept" }]);
});
