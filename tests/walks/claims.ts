import { i18n } from "@lingui/core";
import { isOpen, keptDecisions } from "../../src/api/open-decisions.ts";
import { decisionNames } from "../../src/api/schema/decision.ts";
import type { MessageId } from "../../src/i18n/messages.tsx";
import type { World } from "./world.tsx";

/** Text as a person reads it: which kind of space stands between two words does not matter. */
export function read(element: Element | null): string {
  return (element?.textContent ?? "").replaceAll(/[\u00A0\u202F\u2068\u2069]/g, " ").trim();
}

const patterns = new Map<string, RegExp>();

/** A message in the language of the page; what it is given stands for anything. */
export function says(id: MessageId): RegExp {
  const name = `${i18n.locale} ${id}`;
  const made = patterns.get(name) ?? pattern(id);
  patterns.set(name, made);
  return made;
}

function pattern(id: MessageId): RegExp {
  const mark = "\u0000";
  const given = new Proxy<Record<string, string>>({}, { get: () => mark });
  const escaped = i18n._(id, given).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(escaped.replaceAll(mark, ".+"));
}

/** Everything on the screen that can be pressed, but for the choice of language and looks. */
export function controls(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("a[href^='/'], button, input[type=radio]")];
}

export const title = () => read(document.querySelector("h1"));
export function isTitled(id: MessageId): boolean {
  const found = says(id).exec(title());
  return found !== null && found[0] === title();
}

/** How the keys begin of what another tab decides, of which this page knows only what the API says. */
export const ofAnotherTab = "other-tab";

/** Requests of this page that may still arrive and act. */
function mayStillAct({ api: { db } }: World): boolean {
  return db.late.some(({ incoming: { idempotencyKey } }) => {
    const isOwn = idempotencyKey?.startsWith(ofAnotherTab) === false;
    return isOwn && db.decisions.every(({ key }) => key !== idempotencyKey);
  });
}

/** What is wrong with what the screen says, held against what the API's own tables hold. */
export function lies(world: World): string[] {
  const { db } = world.api;
  const [record] = db.subscriptions;
  const isWithdrawn = (record?.subscription.withdrawalId ?? null) !== null;
  const isCancelled = isWithdrawn || (record?.subscription.cancellationId ?? null) !== null;
  const alerts = [...document.querySelectorAll("[role=alert]")].map(read).join(" ");
  const text = read(document.body);
  const headings = [...document.querySelectorAll("h1")];
  const number = /KC-\d{8}-\d{4}/.exec(text)?.[0];
  const isOpenQuestion = keptDecisions().some(isOpen);

  const isDenied =
    says("cancel-failed.heading").test(alerts) ||
    says("terms-changed.heading").test(alerts) ||
    isTitled("decision.cancelSubscription.refused");
  const isWithdrawalDenied =
    says("withdraw-failed.heading").test(alerts) ||
    says("withdraw-changed.heading").test(alerts) ||
    isTitled("withdraw-closed.heading") ||
    isTitled("decision.withdrawFromContract.refused");
  const isKept = isTitled("kept.heading");
  const isListedAsRenewing =
    isTitled("subscriptions.heading") && says("status.cancellable").test(text);
  const isAskedAbout = decisionNames.some((name) => isTitled(`decision.${name}.unknown`));

  const rules: Record<string, boolean> = {
    "not exactly one heading": headings.length !== 1 || title() === "",
    "not titled as it is headed": !read(document.querySelector("title")).includes(title()),
    "no way on": controls().length < 2,
    "values that are none": /undefined|NaN|Invalid Date|\[object/.test(text),
    "cancelled more than once": db.cancellations.length > world.turnOnPresses + 1,
    "cancelled without being asked to": db.cancellations.length > 0 && world.cancelPresses === 0,
    "a receipt for nothing":
      isTitled("cancelled.heading") &&
      !isAskedAbout &&
      !db.cancellations.some(({ confirmationNumber }) => confirmationNumber === number),
    "withdrawn more than once": db.withdrawals.length > 1,
    "withdrawn without being asked to": db.withdrawals.length > 0 && world.withdrawPresses === 0,
    "a withdrawal's receipt for nothing":
      isTitled("withdrawn.heading") &&
      !db.withdrawals.some(({ confirmationNumber }) => confirmationNumber === number),
    "said not to be withdrawn from, but is": isWithdrawalDenied && isWithdrawn && !world.isStale,
    "said not to be withdrawn from, but may be yet": isWithdrawalDenied && mayStillAct(world),
    "said not to be cancelled, but is": isDenied && isCancelled && !world.isStale,
    "said not to be cancelled, but may be yet": isDenied && mayStillAct(world),
    "said to be kept, but is cancelled": isKept && isCancelled && !world.isStale,
    "said to be kept, but may be cancelled yet": isKept && mayStillAct(world),
    "listed as renewing, but is cancelled": isListedAsRenewing && isCancelled && !world.isStale,
    "listed as renewing, and no word of what is on its way":
      isListedAsRenewing && mayStillAct(world) && !isOpenQuestion,
    "asks about nothing": isAskedAbout && !isOpenQuestion,
  };
  const unheard = world.rejections.map((reason) => `an unhandled rejection: ${String(reason)}`);
  return [...Object.keys(rules).filter((rule) => rules[rule]), ...unheard];
}
