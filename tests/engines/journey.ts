import { expect, test } from "@playwright/test";
import * as v from "valibot";
import { type Language, languageCodes } from "../../src/i18n/languages.ts";
import { signInCode } from "../../src/mocks/handlers/session.ts";
import { family, personal } from "../e2e/visitor.ts";
import type { FaultKind } from "../../src/mocks/engine/faults.ts";
import { call } from "./browser.ts";
import { readValues, showAsPrinted } from "./in-page.ts";
import { button, field, link, option, type Visitor } from "./visitor.ts";

const kari = "kari.nordmann@example.com";
const confirm = "/subscriptions/sub-personal/confirm";

/** The words of one receipt, by language. */
export type Receipts = Readonly<Partial<Record<Language, string>>>;

async function signsInByCode(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.begins("no-remembered-account");
  await visitor.isAt(words.signInTitle);
  await visitor.writes(field(words.identifier), kari);
  await visitor.presses(button(words.sendCode));
  await visitor.arrivesAt(words.codeTitle);
  await visitor.reloads();
  await visitor.isAt(words.codeTitle);
  const code = field(words.code);
  expect(await visitor.finds(code)).toHaveProperty("autocomplete", "one-time-code");
  await visitor.writes(code, signInCode);
  await visitor.browser.pressKey("Enter");
  await visitor.arrivesAt(words.subscriptions);
}

/** Keeps at both places, and comes as far as the last screen before anything happens. */
async function keeps(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.begins("several-accounts");
  await visitor.presses(button(/kari\.nordmann@example\.com/));
  await visitor.arrivesAt(words.subscriptions);
  await visitor.presses(link(words.cancel));
  await visitor.arrivesAt(words.review);
  await visitor.presses(link(words.keepBenefits));
  await visitor.arrivesAt(words.kept(family));
  await visitor.reads(words.unchanged);
  await visitor.goesBack();
  await visitor.isAt(words.review);
  await visitor.presses(link(words.dontWant));
  await visitor.arrivesAt(words.confirm);
  await visitor.presses(button(words.keep));
  await visitor.arrivesAt(words.kept(family));
  await visitor.goesBack();
  await visitor.isAt(words.confirm);
}

async function asksForHelp(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.presses(link(words.help));
  await visitor.arrivesAt(words.help);
  await visitor.goesBack();
  await visitor.isAt(words.confirm);
}

async function cancels(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.presses(button(words.cancel));
  await visitor.arrivesAt(words.cancelled(family));
  await visitor.reads("KC-20261123-0001");
  await visitor.reloads();
  await visitor.isAt(words.cancelled(family));
}

async function savesReceipt(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.presses(button(words.download));
  const receipt = await visitor.savedFile(`${words.receiptFile}.txt`, "KC-20261123-0001");
  const values = v.parse(v.array(v.string()), await call(visitor.browser, readValues));
  expect(values.length).toBeGreaterThan(5);
  for (const value of values) expect(receipt).toContain(value);

  await visitor.presses(button(words.calendar));
  const calendar = await visitor.savedFile(`${words.calendarFile}.ics`, "END:VCALENDAR\r\n");
  expect(calendar.match(/^DTSTART;VALUE=DATE:\d{8}$/gm)).toEqual([
    "DTSTART;VALUE=DATE:20270216",
    "DTSTART;VALUE=DATE:20270516",
    "DTSTART;VALUE=DATE:20270816",
  ]);
}

async function printsReceipt(visitor: Visitor): Promise<void> {
  const { browser, words } = visitor;
  if (browser.print !== null) {
    const pdf = Buffer.from(await browser.print()).toString("latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
  }
  await visitor.finds(button(words.print));
  await visitor.finds(link(words.help));
  await call(browser, showAsPrinted);
  await visitor.reads("KC-20261123-0001");
  for (const name of [words.print, words.download, words.calendar]) {
    await visitor.findsNo(button(name));
  }
  await visitor.findsNo(link(words.help));
  await visitor.reloads();
}

/** Reads the receipt in every language, and comes back to the first one. */
async function readsReceipts(visitor: Visitor): Promise<Receipts> {
  const { language } = visitor;
  const receipts: Partial<Record<Language, string>> = {};
  for (const each of languageCodes) {
    await visitor.switchesTo(each);
    await visitor.isAt(visitor.words.cancelled(family));
    receipts[each] = await visitor.screen();
  }
  await visitor.switchesTo(language);
  await visitor.isAt(visitor.words.cancelled(family));
  return receipts;
}

async function goesBackFromReceipt(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.goesBack();
  await visitor.reads(words.alreadyCancelled);
  await visitor.isAt(words.cancelled(family));
  await visitor.findsNo(button(words.cancel));
}

async function undoes(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.presses(link(words.turnOn));
  await visitor.arrivesAt(words.turnOn);
  await visitor.presses(button(words.turnOn));
  await visitor.arrivesAt(words.kept(family));
  await visitor.reads(words.turnedOn);
}

/** The later of two ways, with the keyboard alone. */
async function cancelsByKeyboard(visitor: Visitor): Promise<void> {
  const { browser, words } = visitor;
  await visitor.begins("personal-annual-refund");
  await visitor.isAt(words.subscriptions);
  await visitor.pressesByKey(link(words.cancel));
  await visitor.arrivesAt(words.review);
  await visitor.pressesByKey(link(words.dontWant));
  await visitor.arrivesAt(words.confirm);
  await visitor.pressesByKey(button(words.cancel));
  await visitor.reads(words.missingChoice);
  await visitor.tabsTo(option(words.endOfTerm));
  await browser.pressKey(" ");
  await visitor.hasChosen(option(words.endOfTerm));
  await visitor.reloads();
  await visitor.hasChosen(option(words.endOfTerm));
  await visitor.pressesByKey(button(words.cancel));
  await visitor.arrivesAt(words.cancelled(personal));
  await visitor.finds(link(words.turnOn));
}

async function cancelsNow(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.begins("personal-annual-refund", { path: confirm });
  await visitor.presses(option(words.now));
  await visitor.hasChosen(option(words.now));
  await visitor.presses(button(words.cancel));
  await visitor.arrivesAt(words.cancelled(personal));
  await visitor.reads(words.notUndone);
  await visitor.findsNo(link(words.turnOn));
}

/** Cancels once although the first try goes wrong in a certain way. `meets` is what is seen of that. */
function meets(kind: FaultKind, seen: (visitor: Visitor) => Promise<void>) {
  return async (visitor: Visitor): Promise<void> => {
    const { words } = visitor;
    const faults = [`cancelSubscription:${kind}:1`];
    await visitor.begins("personal-monthly", { path: confirm, faults });
    await visitor.presses(button(words.cancel));
    await seen(visitor);
    await visitor.arrivesAt(words.cancelled(personal));
    await visitor.reads("KC-20261123-0001");
  };
}

async function readsRefusal(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.reads(words.notCancelled);
  await visitor.presses(button(words.cancel));
}

async function readsThatItIsNotKnown(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.arrivesAt(words.notKnown);
  await visitor.presses(button(words.cancel));
}

async function goesOffline(visitor: Visitor): Promise<void> {
  const { browser, words } = visitor;
  if (browser.setOffline === null) return;
  await visitor.begins("personal-monthly", { path: confirm });
  await visitor.isAt(words.confirm);
  await asksForHelp(visitor);
  await browser.setOffline(true);
  await asksForHelp(visitor);
  await visitor.presses(button(words.cancel));
  await visitor.arrivesAt(words.notKnown);
  await browser.setOffline(false);
  await visitor.presses(button(words.cancel));
  await visitor.arrivesAt(words.cancelled(personal));
  await visitor.reads("KC-20261123-0001");
}

/**
 * Leaves the last screen for another site, cancels all the same, and comes Back to where the choice stood, in a page
 * that the browser may have kept as it was.
 */
async function comesBackFromElsewhere(visitor: Visitor): Promise<void> {
  const { browser, words } = visitor;
  const entries = async () => v.parse(v.number(), await call(browser, () => history.length));
  await visitor.begins("personal-monthly", { path: confirm });
  await visitor.isAt(words.confirm);
  const before = await entries();
  await browser.open("data:text/html,<h1>Elsewhere</h1>");
  await visitor.open(confirm);
  await visitor.isAt(words.confirm);
  // A page that is told of it would not be kept; on another device nobody tells it.
  await call(browser, () => Reflect.deleteProperty(window, "BroadcastChannel"));
  await visitor.presses(button(words.cancel));
  await visitor.arrivesAt(words.cancelled(personal));
  const after = await entries();
  await browser.open("data:text/html,<h1>Elsewhere</h1>");
  await visitor.goesBack();
  await visitor.isAt(words.cancelled(personal));
  await visitor.findsNo(button(words.cancel));
  await visitor.goesBack(after - before);
  await visitor.reads(words.alreadyCancelled);
  await visitor.isAt(words.cancelled(personal));
  await visitor.findsNo(button(words.cancel));
}

/** The whole journey, the same in every engine. It brings home a receipt in every language. */
export async function walk(visitor: Visitor): Promise<Receipts> {
  const step = <Result>(name: string, chapter: (visitor: Visitor) => Promise<Result>) =>
    test.step(name, () => chapter(visitor));
  await step("signs in by code", signsInByCode);
  await step("keeps, twice", keeps);
  await step("asks for help", asksForHelp);
  await step("cancels", cancels);
  await step("saves the receipt and its dates", savesReceipt);
  await step("prints the receipt", printsReceipt);
  const receipts = await step("reads the receipt in every language", readsReceipts);
  await step("goes back from the receipt", goesBackFromReceipt);
  await step("undoes it", undoes);
  await step("cancels by keyboard, at the end", cancelsByKeyboard);
  await step("cancels by pointer, now", cancelsNow);
  await step("is refused", meets("429", readsRefusal));
  await step(
    "hears nothing, although it is done",
    meets("lost", async () => undefined),
  );
  await step("hears nothing, and it is not done", meets("network", readsThatItIsNotKnown));
  await step("gets an answer that is none", meets("malformed", readsThatItIsNotKnown));
  await step("goes offline", goesOffline);
  await step("comes back from elsewhere", comesBackFromElsewhere);
  return receipts;
}
