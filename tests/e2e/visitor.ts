import { expect, type Locator, type Page } from "@playwright/test";
import type { Language } from "../../src/i18n/languages.ts";
import { signInCode } from "../../src/mocks/handlers/session.ts";
import type { Words } from "./words.ts";

export const family = "Microsoft 365 Family";
export const personal = "Microsoft 365 Personal";

/** Someone at a screen, who finds things by the words on them. */
export class Visitor {
  readonly page: Page;
  readonly words: Words;

  constructor(page: Page, words: Words) {
    this.page = page;
    this.words = words;
  }

  /** Waits for the screen with this heading. */
  async isAt(heading: string): Promise<void> {
    await expect(
      this.page.getByRole("heading", { level: 1, name: heading, exact: true }),
    ).toBeVisible();
  }

  async reads(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  /** Goes on in another language, on the same screen. */
  async switchesTo(language: Language): Promise<void> {
    await this.page.locator("header select").selectOption(language);
    await expect(this.page.locator("html")).toHaveAttribute("lang", language);
  }

  link(name: string): Locator {
    return this.page.getByRole("link", { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** One of a few choices, such as the ways of cancelling. */
  option(name: string | RegExp): Locator {
    return this.page.getByRole("radio", { name });
  }

  async chooses(name: string | RegExp): Promise<void> {
    // The label lies over the whole box, its button too.
    await this.page.locator("label").filter({ hasText: name }).click();
    await expect(this.option(name)).toBeChecked();
  }

  /** Presses the place where something stands, whatever else may lie there. */
  async press(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (box === null) throw new Error(`${String(target)} is not on the screen.`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** What a fact says, by its name. */
  fact(name: string): Locator {
    return this.page
      .getByRole("term")
      .and(this.page.getByText(name, { exact: true }))
      .locator("xpath=following-sibling::dd[1]");
  }

  /** What can be unfolded under these words. */
  folded(summary: string): Locator {
    return this.page
      .locator("details")
      .filter({ has: this.page.locator("summary").getByText(summary, { exact: true }) });
  }

  async unfolds(summary: string): Promise<Locator> {
    const folded = this.folded(summary);
    await folded.locator("summary").click();
    await expect(folded).toHaveAttribute("open");
    return folded;
  }

  /** Asks for a code for this account and waits for the screen that takes it. */
  async asksForCode(identifier: string): Promise<void> {
    await this.page.getByLabel(this.words.identifier).fill(identifier);
    await this.button(this.words.sendCode).click();
    await this.isAt(this.words.codeTitle);
  }

  async entersCode(code: string = signInCode): Promise<void> {
    await this.page.getByLabel(this.words.code).fill(code);
    await this.button(this.words.signIn).click();
  }

  /** Signs in from the first screen as one of several remembered accounts. */
  async choosesAccount(address: RegExp): Promise<void> {
    await this.button(address).click();
    await this.isAt(this.words.subscriptions);
  }

  /** From the subscriptions to the review. */
  async reviews(): Promise<void> {
    await this.link(this.words.cancel).click();
    await this.isAt(this.words.review);
  }

  /** From the review to the last screen before anything happens. */
  async goesToConfirm(): Promise<void> {
    await this.link(this.words.dontWant).click();
    await this.isAt(this.words.confirm);
  }

  /** From the last screen to the receipt. */
  async cancels(plan: string): Promise<void> {
    await this.button(this.words.cancel).click();
    await this.isAt(this.words.cancelled(plan));
  }

  /** The number on the receipt. */
  async confirmationNumber(): Promise<string> {
    const number = this.page
      .getByRole("paragraph")
      .filter({ hasText: this.words.confirmationNumber })
      .locator("strong");
    await expect(number).toHaveText(/^KC-\d{8}-\d{4}$/);
    return number.innerText();
  }
}
