import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const chunk = /\/assets\/contract-breach-/;
const cannotRead = "Tjenesten ga et svar vi ikke kan lese.";

/** The addresses that a page asks for, and what it says on the console, from now on. */
function listen(page: Page) {
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  return { asked, said };
}

test("an answer that breaks the contract is named on the console, once, and not on the page", async ({
  page,
  open,
  visitor,
  words,
}) => {
  const { said } = listen(page);
  const named = page.waitForEvent("console", (message) =>
    message.text().startsWith("The API breaks its contract"),
  );
  // It is asked for ahead, and once more since it cannot be read.
  await open("personal-monthly", { faults: ["getSession:malformed:2"] });
  await named;
  await visitor.reads(cannotRead);
  expect(said.filter((line) => line.startsWith("error: "))).toEqual([
    expect.stringMatching(
      /^error: The API breaks its contract: getSession \(GET \/session, status 200\), body: expected a JSON object, got text\/html, string of \d+ characters$/,
    ),
  ]);
  const shown = await page.locator("body").innerText();
  expect(shown).not.toMatch(/contract|getSession|JSON|Welcome to the network/);
  await visitor.button("Prøv igjen").click();
  await visitor.isAt(words.subscriptions);
});

test("the words for it are not loaded where nothing is wrong, also with what is answered", async ({
  open,
  page,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(401);
  const { asked } = listen(page);
  await open("session-expires");
  await visitor.goesToConfirm();
  await visitor.chooses(words.now);
  await visitor.button(words.cancel).click();
  await visitor.isAt(words.signInTitle);
  expect(asked.filter((address) => chunk.test(address))).toEqual([]);
});

test("where the words for it cannot be had, the page goes on in silence", async ({
  page,
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals("file");
  await page.route(chunk, (route) => route.fulfill({ status: 404, body: "" }));
  const missed = page.waitForResponse(chunk);
  await open("personal-monthly", { faults: ["getSession:malformed:2"] });
  await missed;
  await visitor.reads(cannotRead);
  await visitor.button("Prøv igjen").click();
  await visitor.isAt(words.subscriptions);
});
