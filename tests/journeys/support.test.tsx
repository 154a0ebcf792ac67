import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "../render-app.tsx";

const description = () => screen.findByRole("textbox", { name: "Describe the problem" });
const topic = () => screen.getByRole("combobox", { name: "What is it about?" });
const contact = () => screen.getByRole("button", { name: "Contact support" });
const fact = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling;

test("answers appear while one types, are announced, and leave the focus alone", async () => {
  const { user } = await renderApp({ path: "/support" });
  const field = await description();
  await user.type(field, "I want a refund ");
  const answers = await screen.findByRole("region", { name: "Answers that may fit" });
  expect(within(answers).getByRole("link", { name: "Do I get money back?" })).toHaveAttribute(
    "href",
    "/help/refunds",
  );
  expect(screen.getByText("One answer may fit.")).toHaveRole("status");
  expect(field).toHaveFocus();
});

test("Get help is answered too where the answers are there already", async () => {
  const { user } = await renderApp({ path: "/support" });
  await user.type(await description(), "I want a refund ");
  const status = await screen.findByText("One answer may fit.");
  await user.click(screen.getByRole("button", { name: "Get help" }));
  expect(status).toHaveTextContent("We have one answer that may fit.");
});

test("nothing is asked of the API before a word is finished", async () => {
  const { user } = await renderApp({ path: "/support", faults: ["searchHelp:500"] });
  await user.type(await description(), "refund");
  await user.type(await description(), "ed");
  expect(screen.queryByText(/may fit/)).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Get help" }));
  await screen.findByText("We couldn't get any answers. You can contact support anyway.");
});

test("Get help asks for the unfinished word too, and says when nothing fits", async () => {
  const { user } = await renderApp({ path: "/support" });
  await user.type(await description(), "xbox");
  await user.click(screen.getByRole("button", { name: "Get help" }));
  const answers = await screen.findByRole("region", { name: "Answers that may fit" });
  expect(within(answers).getByRole("link")).toHaveAttribute("href", "/help#other-subscriptions");

  await user.clear(await description());
  await user.type(await description(), "hm");
  await user.click(screen.getByRole("button", { name: "Get help" }));
  await screen.findByText("None of our answers fit. Support can help you.");
});

test("Contact support without a topic, then without words, says what is missing", async () => {
  const { user, api } = await renderApp({ path: "/support" });
  await description();
  await user.click(contact());
  expect(screen.getByRole("alert")).toHaveFocus();
  expect(topic()).toHaveAccessibleDescription("Choose what it is about.");

  await user.selectOptions(topic(), "Something else");
  await user.click(contact());
  expect(screen.getByRole("alert")).toHaveFocus();
  expect(await description()).toHaveAccessibleDescription(/Describe the problem in a few words\./);
  await user.type(await description(), "   ");
  await user.click(contact());
  expect(api.db.supportRequests).toEqual([]);
});

test("before signing in, one is led to one channel with a reference and the waiting time", async () => {
  const { user, api } = await renderApp({
    scenario: "no-remembered-account",
    path: "/support?topic=locked-out",
  });
  await user.type(await description(), "I lost my phone.");
  expect(screen.queryByRole("combobox", { name: /Which subscription/ })).not.toBeInTheDocument();
  await user.click(contact());
  expect(await screen.findByRole("link", { name: "Call +47 800 12 345" })).toHaveAttribute(
    "href",
    "tel:+4780012345",
  );
  expect(fact("Reference")).toHaveTextContent("SR-000001");
  expect(fact("Waiting time")).toHaveTextContent("About 6 minutes");
  expect(fact("What you wrote")).toHaveTextContent("I lost my phone.");
  expect(api.db.supportRequests).toEqual([
    { topic: "locked-out", description: "I lost my phone.", subscriptionId: null },
  ]);
});

test("what is billed by a retailer is routed to the retailer", async () => {
  const { user } = await renderApp({ scenario: "retailer", path: "/support?topic=refunds" });
  await user.type(await description(), "I want my money back.");
  await user.selectOptions(
    await screen.findByRole("combobox", { name: /Which subscription/ }),
    "Microsoft 365 Personal",
  );
  await user.click(contact());
  await screen.findByRole("link", { name: "Call +47 22 00 11 22" });
  expect(fact("Waiting time")).toHaveTextContent("Unknown");
});

test("an address that cannot safely become a link does not, and there is another way", async () => {
  const { user } = await renderApp({
    scenario: "retailer",
    path: "/support?topic=payment",
    prepare: ({ subscriptions }) =>
      subscriptions.forEach((record) => {
        const biller = {
          kind: "retailer",
          name: "Retailer",
          website: "javascript:alert(1)",
          phone: null,
        } as const;
        record.subscription = { ...record.subscription, biller };
      }),
  });
  await user.type(await description(), "I was charged twice.");
  await user.selectOptions(
    await screen.findByRole("combobox", { name: /Which subscription/ }),
    "Microsoft 365 Personal",
  );
  await user.click(contact());
  await screen.findByText(/can't be used as a link/);
  expect(screen.getByRole("link", { name: "Go to support" })).toHaveAttribute(
    "href",
    "https://support.microsoft.com/contactus",
  );
  expect(fact("Reference")).toHaveTextContent("SR-");
});

test("a topic in the address that does not exist is no topic", async () => {
  await renderApp({ path: "/support?topic=constructor" });
  await description();
  expect(topic()).toHaveValue("");
});

test.each([
  ["network", "The message may have been sent"],
  ["503", "The message may have been sent"],
  ["malformed", "The message may have been sent"],
  ["429", "The message has not been sent"],
])("after %s: %s, and nothing typed is lost", async (kind, said) => {
  const { user, api } = await renderApp({
    path: "/support",
    faults: [`requestSupport:${kind}:1`],
  });
  await user.type(await description(), "Something is wrong.");
  await user.selectOptions(topic(), "Something else");
  await user.click(contact());
  const notice = (await screen.findByText(said)).closest("[role=alert]");
  expect(notice).toHaveTextContent("What you wrote is still here.");
  expect(await description()).toHaveValue("Something is wrong.");
  expect(topic()).toHaveValue("other");
  await user.click(contact());
  await screen.findByRole("link", { name: /Open the chat/ });
  expect(api.db.supportRequests).toHaveLength(1);
});

test("when only the answer is lost, trying again does not send it twice", async () => {
  const { user, api } = await renderApp({ path: "/support", faults: ["requestSupport:timeout:1"] });
  await user.type(await description(), "Something is wrong.");
  await user.selectOptions(topic(), "Something else");
  await user.click(contact());
  await screen.findByText("The message may have been sent");
  expect(api.db.supportRequests).toHaveLength(1);
  await user.click(contact());
  await screen.findByRole("link", { name: /Open the chat/ });
  expect(api.db.supportRequests).toHaveLength(1);
});

test("nothing that is typed is stored in the browser", async () => {
  const { user } = await renderApp({ path: "/support", faults: ["requestSupport:503:1"] });
  await user.type(await description(), "My secret problem.");
  await user.selectOptions(topic(), "Something else");
  await user.click(contact());
  await screen.findByText("The message may have been sent");
  localStorage.setItem("probe", "what is stored is seen");
  const stored = JSON.stringify([localStorage, sessionStorage]);
  expect(stored).toContain("what is stored is seen");
  expect(stored).not.toContain("secret");
});

test("when the session ends meanwhile, it is still sent", async () => {
  const { user, api } = await renderApp({ scenario: "personal-monthly", path: "/support" });
  await user.type(await description(), "Something is wrong.");
  await user.selectOptions(topic(), "Something else");
  api.db.session = null;
  await user.click(contact());
  await waitFor(() => expect(api.db.supportRequests).toHaveLength(1));
  await screen.findByRole("link", { name: /Open the chat/ });
});
