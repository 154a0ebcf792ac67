import type { ResponseBody } from "../../src/api/contract.ts";
import type { Promised } from "../../src/api/promises.ts";
import type { Subscription } from "../../src/api/schema/subscription.ts";
import type { About, Power } from "./about.ts";
import { type Api, Browser, described, done, newKey } from "./browser.ts";
import { Failed, shown, Skipped } from "./verdict.ts";

/** One thing that is tried: it passes, or throws `Failed` or `Skipped`. */
export interface Check {
  /** What is true where it passes. */
  readonly name: string;
  /** The sentence of the contract that it stands on. */
  readonly promise: Promised;
  /** What the back end must be able to do for it. */
  readonly needs?: readonly Power[];
  readonly run: (tools: Tools) => Promise<void>;
}

/** Whether a subscription is in the state that a test is about. */
export type Is = (subscription: Subscription) => boolean;

/** What a check works with. */
export class Tools {
  readonly #api: Api;
  readonly #about: About;
  /** The subscriptions that were changed and cannot be reset. */
  readonly #spent: Set<string>;

  constructor(api: Api, about: About, spent: Set<string>) {
    this.#api = api;
    this.#about = about;
    this.#spent = spent;
  }

  /** Where the API is. */
  get address(): URL {
    return new URL(this.#api.base);
  }

  /** A browser that has never been here. */
  browser(): Browser {
    return new Browser(this.#api);
  }

  /** What time it is, in milliseconds since 1970. */
  now(): number {
    return this.#api.now();
  }

  /** The origin of the page, where it is another than the API's. */
  get pageOrigin(): string | null {
    return this.#api.origin;
  }

  can(power: Power): boolean {
    return this.#about.can.includes(power);
  }

  account(index: number): About["accounts"][number] {
    const account = this.#about.accounts[index];
    if (account !== undefined) return account;
    throw new Skipped(index === 0 ? "No test account is told." : "It takes two test accounts.");
  }

  /** The account with its code. @throws Skipped where one signs in elsewhere */
  accountWithCode(index: number): { readonly identifier: string; readonly code: string } {
    const account = this.account(index);
    if ("code" in account) return account;
    throw new Skipped("Signing in by code is not offered.");
  }

  /** Makes a browser sign in. @returns the browser as it was just before */
  async signIn(browser: Browser, index = 0): Promise<Browser> {
    const account = this.account(index);
    if (!("code" in account)) {
      if (!this.can("sign-in")) throw new Skipped("It takes `sign-in` to sign in by name.");
      const asItWas = browser.copy();
      await this.ask(browser, "sign-in", { name: account.name });
      return asItWas;
    }
    const { identifier, code } = account;
    const challenge = done(
      await browser.call("startSignIn", { body: { identifier }, key: newKey() }),
    );
    const before = browser.copy();
    const body = { challengeId: challenge.id, code };
    done(await browser.call("completeSignIn", { body, key: newKey() }));
    return before;
  }

  /** A browser in which an account is signed in. */
  async signedIn(index = 0): Promise<Browser> {
    const browser = this.browser();
    await this.signIn(browser, index);
    return browser;
  }

  /** Uses a power of the back end. `release` ends what `hold` began. */
  async ask(browser: Browser, power: Power | "release", body?: unknown): Promise<void> {
    const sent = body === undefined ? {} : { body };
    const answer = await browser.request("POST", `/test-support/${power}`, sent);
    if (answer.status === 204) return;
    throw new Failed({ sent: answer.sent, expected: "status 204", got: described(answer) });
  }

  /** Lets everything be as at the start. The browser is signed in again. */
  async reset(browser: Browser): Promise<void> {
    await this.ask(browser, "reset");
    await this.signIn(browser);
  }

  /** A subscription in some state, which the check may change. @throws Skipped where there is none (left) */
  async subscription(browser: Browser, state: string, is: Is): Promise<Subscription> {
    const found = await this.find(browser, (one) => !this.#spent.has(one.id) && is(one));
    if (found === undefined) {
      const more = this.can("reset") ? "" : " that nothing was changed about; or `reset`";
      throw new Skipped(`It takes a subscription ${state}${more}.`);
    }
    if (!this.can("reset")) this.#spent.add(found.id);
    return found;
  }

  /** A subscription that is only looked at. */
  async find(browser: Browser, is: Is): Promise<Subscription | undefined> {
    return done(await browser.call("listSubscriptions")).subscriptions.find(is);
  }
}

/** Something without the moment at which it was true, and without what came along. */
export function timeless(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { asOf: _, included: __, ...rest } = { asOf: null, included: null, ...value };
  return rest;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Where two values first differ, and what stands there; `null` where they are the same. */
function difference(
  one: unknown,
  other: unknown,
  at = "",
): readonly [string, unknown, unknown] | null {
  if (JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))) return null;
  const areObjects = [one, other].every((value) => typeof value === "object" && value !== null);
  if (!areObjects) return [at, one, other];
  const left = new Map(Object.entries(one ?? {}));
  const right = new Map(Object.entries(other ?? {}));
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const inner = difference(left.get(key), right.get(key), at === "" ? key : `${at}.${key}`);
    if (inner !== null) return inner;
  }
  return null;
}

/** Demands that two things say the same, but for when. @throws Failed */
export function same(what: string, expected: unknown, got: unknown, sent = ""): void {
  const found = difference(timeless(expected), timeless(got));
  if (found === null) return;
  const [at, one, other] = found;
  const place = at === "" ? "" : `, \`${at}\``;
  throw new Failed({ sent, expected: `${what}${place}: ${shown(one)}`, got: shown(other) });
}

/** The members of something that another has too, to be held against it. */
export function pick(from: object, like: object): object {
  return Object.fromEntries(Object.entries(from).filter(([key]) => Object.hasOwn(like, key)));
}

/** Demands that something is so. @throws Failed */
export function holds(
  isSo: boolean,
  { expected, got, sent }: { expected: string; got: unknown; sent?: string },
): void {
  if (!isSo) throw new Failed({ expected, got: shown(got), ...(sent !== undefined && { sent }) });
}

/** A subscription as the back end answers it by itself. */
export async function lookAt(
  browser: Browser,
  subscriptionId: string,
): Promise<ResponseBody<"getSubscription">> {
  return done(await browser.call("getSubscription", { params: { subscriptionId } }));
}

/** Demands that a subscription is as it was, whatever has been tried meanwhile. */
export async function isUnchanged(browser: Browser, before: Subscription): Promise<void> {
  same("the subscription as it was", before, await lookAt(browser, before.id));
}
