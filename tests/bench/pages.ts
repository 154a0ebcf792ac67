import type { Browser } from "@playwright/test";
import type { Language } from "../../src/i18n/languages.ts";
import { words } from "../e2e/words.ts";
import type { Control } from "./in-page.ts";
import { takePhone } from "./phone.ts";

/** A way on from the first screen that answers by itself, where a browser remembers several accounts. */
export function wayInOf(language: Language): Control {
  return { selector: "main a", text: words(language).useAnother };
}

/** The one of most measurements. */
export const wayIn = wayInOf("nb");

/** The empty stack's only button. */
export const onlyButton: Control = { selector: "button" };

/** On a page that nobody described: the first thing that can be pressed, in its main part if it has one. */
export const anyControl: Control = {
  selector: "main :is(button, a[href]), body:not(:has(main)) :is(button, a[href])",
};

/**
 * The first screen as a page without any code: the words and styles that the built application shows there,
 * so that it stays true to it. Nothing that shows the same can be on the screen sooner.
 */
export async function plainPageOf(browser: Browser, url: string): Promise<string> {
  const { page, close } = await takePhone(browser, { isSlow: false });
  await page.goto(url);
  const { selector, text = "" } = wayIn;
  await page.locator(selector).filter({ hasText: text }).first().waitFor();
  const html = await page.evaluate(() => {
    const body = document.body.cloneNode(true);
    if (!(body instanceof HTMLElement)) return "";
    for (const code of body.querySelectorAll("script, template")) code.remove();
    const styles = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .map((rule) => rule.cssText)
      .join("\n");
    return [
      "<!doctype html>",
      `<html lang="${document.documentElement.lang}"><head><meta charset="utf-8">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<link rel="icon" href="data:,">',
      `<title>${document.title}</title><style>${styles}</style></head>`,
      `${body.outerHTML}</html>`,
    ].join("\n");
  });
  await close();
  return html;
}
