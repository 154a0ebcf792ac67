import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { profileNames } from "../../src/api/schema/subscription.ts";
import { profileOfLanguage } from "../../src/flow/journeys.ts";
import { rulesOf } from "../../src/flow/profiles.ts";
import { pathOf, screenIds } from "../../src/flow/screens.ts";
import { type Language, languageCodes } from "../../src/i18n/languages.ts";
import type { Translate } from "../../src/i18n/messages.tsx";
import { wordsOf } from "../../src/i18n/test-words.ts";
import type { MockDb } from "../../src/mocks/engine/db.ts";
import { renderApp } from "../render-app.tsx";
import { facts, go, heading, part, read, withPlainSpaces } from "../screens.ts";
import { labels } from "./labels.ts";
import { button, buttons, links, main, moment, radios, texts } from "./on-screen.ts";
import { cancelLabels, subscribers } from "./subscribers.ts";

// Read beforehand, so that no screen is waited for while a busy machine reads it.
await import("../../src/app/chunks/help.ts");

const footer = () => screen.getByRole("contentinfo");

/** That neither the kind of cancellation nor the day is chosen for anyone. */
function expectNothingChosen(): void {
  expect(radios()).toHaveLength(4);
  for (const radio of radios()) expect(radio).not.toBeChecked();
}

function write(field: string, value: string): void {
  fireEvent.change(screen.getByRole("textbox", { name: field }), { target: { value } });
}

/** Writes what every declaration needs. */
function sign(t: Translate): void {
  write(t("declare.name"), "Ola Nordmann");
  write(t("declare.contract"), "+47 412 34 567");
  write(t("declare.confirmation-to"), "ola@example.com");
}

/** Whether nothing stands on the page of the declaration but its heading, its fields and its button. */
function declaresBarely(t: Translate): boolean {
  return links().length === 0 && !texts().includes(t("declare.lead"));
}

/** That a declaration has arrived: its number, when, with the zone, and what was declared; and that it can be kept. */
function expectArrived({ declarations }: MockDb, language: Language): void {
  const { t, format } = wordsOf(language);
  const last = declarations.at(-1);
  if (last === undefined) throw new Error("There is no declaration");
  const [arrival] = within(main()).getAllByRole("term");
  const list = arrival?.closest("dl")?.parentElement;
  if (!list) throw new Error("It does not say when it arrived");
  const at = withPlainSpaces(format.instant(last.declaredAt, last.timeZone));
  expect(at).toMatch(moment);
  const arrived = facts(list);
  expect(arrived[t("fact.confirmation-number")]).toContain(last.confirmationNumber);
  expect(arrived[t("fact.arrived-at")]).toBe(at);
  const declared = facts(part(t("declared.content")));
  expect(declared[t("fact.name")]).toContain("Ola Nordmann");
  expect(declared[t("fact.contract")]).toContain("+47 412 34 567");
  expect(declared[t("fact.confirmation-to")]).toContain("ola@example.com");
  button(t("declared.download"));
  button(t("receipt.print"));
}

test.each(languageCodes)("without signing in one cancels, in writing (%s)", async (language) => {
  const { declare, sendDeclaration } = labels[language];
  const { t } = wordsOf(language);
  const profile = profileOfLanguage(language);
  const { labels: kind, declaration } = rulesOf(profile);
  const app = await renderApp({ scenario: "no-remembered-account", language });
  await screen.findByRole("heading", { level: 1 });
  await app.user.click(within(footer()).getByRole("link", { name: declare }));
  await heading(declare);
  expect(declaresBarely(t)).toBe(declaration.isBare);
  expectNothingChosen();
  sign(t);
  await app.user.click(screen.getByRole("radio", { name: t("ground.ordinary") }));
  await app.user.click(screen.getByRole("radio", { name: t("declare.earliest") }));
  if (declaration.isShownAgain) {
    await app.user.click(button(t("declare.go-on")));
    await heading(t("declare.recap"));
  }
  expect(app.api.db.declarations).toEqual([]);
  const send = kind === "usual" ? sendDeclaration : cancelLabels(profile, language).confirm;
  await app.user.click(button(send));
  await heading(t("declared.cancellation"));
  expectArrived(app.api.db, language);
  expect(app.api.db.session).toBeNull();
});

test.each(languageCodes)("without signing in one withdraws, in writing (%s)", async (language) => {
  const { withdraw, confirmWithdrawal } = labels[language];
  const { t } = wordsOf(language);
  const app = await renderApp({ scenario: "no-remembered-account", language, path: "/help" });
  await heading(t("help.heading"));
  await app.user.click(within(footer()).getByRole("link", { name: withdraw }));
  await heading(t("withdraw.heading"));
  expect(within(main()).getAllByRole("textbox")).toHaveLength(3);
  expect(radios()).toEqual([]);
  sign(t);
  await app.user.click(button(confirmWithdrawal));
  await heading(t("declared.withdrawal"));
  expectArrived(app.api.db, language);
  expect(app.api.db.session).toBeNull();
});

test("signed out, every screen leads to cancelling and to withdrawing without signing in", async () => {
  const app = await renderApp({ scenario: "no-remembered-account", path: "/help" });
  const { declare, withdraw } = labels.en;
  const addresses = [...screenIds.map((id) => pathOf(id, "sub-personal")), "/not-there"];
  for (const address of addresses) {
    await go(app, address);
    await screen.findByRole("heading", { level: 1 });
    const ways = within(footer()).getAllByRole("link");
    expect(
      ways.map((one) => [read(one), one.getAttribute("href")]),
      address,
    ).toEqual([
      [declare, "/cancel"],
      [withdraw, "/withdraw"],
    ]);
  }
});

test.each(profileNames)(
  "signed in under the profile %s, the declaration follows the same rules",
  async (profile) => {
    const { language, scenario } = subscribers[profile];
    const { t } = wordsOf(language);
    const { labels: kind, declaration } = rulesOf(profile);
    const { open, confirm } = cancelLabels(profile, language);
    const { declare, sendDeclaration } = labels[language];
    await renderApp({ scenario, profile, language, path: pathOf("declare-cancellation") });
    await heading(kind === "usual" ? declare : open);
    expect(declaresBarely(t)).toBe(declaration.isBare);
    expectNothingChosen();
    const send = kind === "usual" ? sendDeclaration : confirm;
    expect(buttons()).toEqual([declaration.isShownAgain ? t("declare.go-on") : send]);
  },
);
