/** A key by its name, as the standards of the web call it. */
export type Key = "Enter" | "Tab" | " " | "Home" | "End" | "ArrowUp" | "ArrowDown";

/** What a value can be that goes into a page, or comes out of one. */
type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [name: string]: Plain };

/**
 * One window of a browser of any engine, as far as every engine's driver goes. Presses and keys are real ones,
 * such as the browser itself takes for someone's.
 */
export interface Browser {
  /** What it calls itself. */
  readonly version: string;
  /** The folder where it puts what is saved. */
  readonly downloads: string;
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Presses a place of the window, in pixels of the page's own style sheets. */
  press(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  pressKey(key: Key): Promise<void>;
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Takes the network away and gives it back; `null` where the driver cannot. */
  readonly setOffline: ((isOffline: boolean) => Promise<void>) | null;
  /** Prints the page into a PDF file; `null` where the driver cannot. */
  readonly print: (() => Promise<Uint8Array>) | null;
  /** Errors and warnings so far: uncaught ones, and what stands on the console. */
  noise(): readonly string[];
  close(): Promise<void>;
}

/** How a browser is started; it asks for English as it is written in Europe. */
export interface LaunchOptions {
  readonly path: string;
  /** A folder of its own, for whatever it keeps. */
  readonly folder: string;
  /** Where it puts what is saved. */
  readonly downloads: string;
}

/** Calls a function in the page. It is sent as text, so it holds everything that it uses. */
export function call<Parameters extends readonly Plain[], Result>(
  browser: Browser,
  inPage: (...parameters: Parameters) => Result | Promise<Result>,
  ...parameters: Parameters
): Promise<unknown> {
  return browser.evaluate(`(${String(inPage)})(...${JSON.stringify(parameters)})`);
}
