import * as v from "valibot";
import { operation, type ResponseBody } from "../../../src/api/contract.ts";
import { done, newKey, refused, versionOf } from "../browser.ts";
import { type Check, holds, isUnchanged, lookAt, pick, same } from "../tools.ts";
import { Skipped } from "../verdict.ts";
import { cancel, cancelIn } from "./cancel-in.ts";
import { decisions, send } from "./decisions.ts";
import { isCancellable } from "./states.ts";

// Cancelling, its receipt, and how a subscription looks after it.

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** From which day files may be deleted, as a receipt says it. */
function deletedFrom({
  consequences,
}: Pick<ResponseBody<"getCancellation">, "consequences">): string | null {
  return consequences.find(({ kind }) => kind === "files-may-be-deleted")?.date ?? null;
}

function afterwards(kind: "end-of-term" | "now"): Check["run"] {
  return async (tools) => {
    const browser = await tools.signedIn();
    const { before, option, receipt } = await cancelIn(kind, tools, browser);
    same("the receipt to say the end that was offered", option.accessEndsOn, receipt.accessEndsOn);
    same("the receipt to say the refund that was offered", option.refund, receipt.refund);
    same("the receipt to say the consequences", option.consequences, receipt.consequences);
    same("the receipt to say the way", kind, receipt.option);
    holds(isTimeZone(receipt.timeZone), {
      expected: "`timeZone` to be a zone of the IANA",
      got: receipt.timeZone,
    });
    const { nextCharge, canBeUndone } = { ...before, ...option };
    const after = await lookAt(browser, before.id);
    const expected = {
      recurringBilling: false,
      nextCharge: null,
      endsOn: option.accessEndsOn,
      cancellationId: receipt.id,
      refund: option.refund,
      scheduledChange: null,
      ...(kind === "now"
        ? { status: "expired", reactivation: null, filesMayBeDeletedFrom: deletedFrom(receipt) }
        : {
            reactivation:
              canBeUndone && nextCharge
                ? { nextCharge: { ...nextCharge, amount: before.price } }
                : null,
          }),
    };
    same("the subscription", expected, pick(after, expected));
    refused(
      await browser.call("getCancellationTerms", { params: { subscriptionId: before.id } }),
      "not-cancellable",
    );
  };
}

export const cancellingChecks: readonly Check[] = [
  {
    name: "cancelling at the end of the term leaves it active until then",
    promise: "after-cancelling",
    run: afterwards("end-of-term"),
  },
  {
    name: "cancelling at once ends it, with the refund that was offered",
    promise: "after-cancelling",
    run: afterwards("now"),
  },
  {
    name: "cancelling ends a change of plan that was scheduled",
    promise: "after-cancelling",
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.changePlan(tools, browser);
      done(await send(browser, ready));
      const { id, price } = ready.about;
      const terms = await browser.call("getCancellationTerms", { params: { subscriptionId: id } });
      const option = done(terms).options.find(({ kind }) => kind === "end-of-term");
      if (option === undefined) throw new Skipped("It cannot be cancelled at the end of the term.");
      await cancel(browser, id, option.id, versionOf(terms));
      const { scheduledChange, reactivation } = await lookAt(browser, id);
      same("no change of plan", null, scheduledChange);
      const again = reactivation?.nextCharge.amount ?? price;
      same("the price of the present plan, if turned on again", price, again);
    },
  },
  {
    name: "a sum that is waived is gone after cancelling",
    promise: "after-cancelling",
    async run(tools) {
      const browser = await tools.signedIn();
      const before = await tools.subscription(
        browser,
        "that is past due, with a sum that is waived",
        (one) => isCancellable(one) && one.overdue?.ifCancelled === "waived",
      );
      const params = { subscriptionId: before.id };
      const terms = await browser.call("getCancellationTerms", { params });
      const [option] = done(terms).options;
      await cancel(browser, before.id, option?.id ?? "", versionOf(terms));
      same("nothing overdue", null, (await lookAt(browser, before.id)).overdue);
    },
  },
  {
    name: "a receipt stays as it was given",
    promise: "receipt",
    async run(tools) {
      const browser = await tools.signedIn();
      const { before, receipt } = await cancelIn("end-of-term", tools, browser);
      const params = { subscriptionId: before.id };
      const given = done(await browser.call("getCancellation", { params }));
      same("the receipt as it was given", receipt, given);
      same(
        "the same receipt again",
        given,
        done(await browser.call("getCancellation", { params })),
      );
    },
  },
  {
    name: "that it is cancelled already is said first, with the receipt",
    promise: "final-first",
    async run(tools) {
      const browser = await tools.signedIn();
      const { before, receipt, option } = await cancelIn("end-of-term", tools, browser);
      const params = { subscriptionId: before.id };
      const body = { optionId: option.id };
      const key = newKey();
      const answer = await browser.call("cancelSubscription", {
        params,
        body,
        ifMatch: '"another"',
        key,
      });
      refused(answer, "already-cancelled");
      const decision = done(await browser.call("getDecision", { params: { key } }));
      const isTold = decision.state === "refused" && decision.problem?.type === "already-cancelled";
      holds(isTold, { expected: "the decision to be `refused`, with the problem", got: decision });
      const enclosed = v.parse(v.object({ cancellation: v.unknown() }), answer.json).cancellation;
      same(
        "the receipt to be enclosed",
        receipt.id,
        v.parse(v.object({ id: v.unknown() }), enclosed).id,
        answer.sent,
      );
    },
  },
  {
    name: "cancelling three times at once gives one receipt",
    promise: "one-receipt",
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.cancelSubscription(tools, browser);
      const answers = await Promise.all([1, 2, 3].map(() => send(browser, ready)));
      const { status } = operation("cancelSubscription");
      const succeeded = answers.filter((answer) => answer.status === status);
      holds(succeeded.length === 1, {
        expected: "one of three to cancel",
        got: `${succeeded.length} did`,
      });
      for (const answer of answers) {
        if (answer.status !== status) refused(answer, "already-cancelled", "terms-changed");
      }
    },
  },
  {
    name: "a way that the terms do not have is refused",
    promise: "bad-input",
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.cancelSubscription(tools, browser);
      const key = newKey();
      const sent = { ...ready.sent, body: { optionId: "no-such-option" } };
      refused(await send(browser, { ...ready, sent }, key), "invalid-request");
      await isUnchanged(browser, ready.about);
      // Nothing was decided, so the key is still free.
      done(await send(browser, ready, key));
    },
  },
  {
    name: "a reason is taken once, for a cancellation that there is",
    promise: "no-such",
    async run(tools) {
      const browser = await tools.signedIn();
      const { receipt } = await cancelIn("end-of-term", tools, browser);
      const body = { reason: "cost", comment: "" };
      const tell = (cancellationId: string, key = newKey()) =>
        browser.call("sendCancellationReason", { params: { cancellationId }, body, key });
      const key = newKey();
      done(await tell(receipt.id, key));
      done(await tell(receipt.id, key));
      refused(await tell("no-such-cancellation"), "not-found");
    },
  },
  {
    name: "no reason is taken for another account's cancellation",
    promise: "no-such",
    async run(tools) {
      tools.account(1);
      const browser = await tools.signedIn();
      const { receipt } = await cancelIn("end-of-term", tools, browser);
      await tools.signIn(browser, 1);
      const params = { cancellationId: receipt.id };
      const body = { reason: null, comment: "" };
      refused(
        await browser.call("sendCancellationReason", { params, body, key: newKey() }),
        "not-found",
      );
    },
  },
  {
    name: "what cannot be cancelled is not cancelled",
    promise: "not-cancellable",
    async run(tools) {
      const browser = await tools.signedIn();
      const about = await tools.find(
        browser,
        (one) => !isCancellable(one) && one.withdrawalId === null && one.cancellationId === null,
      );
      if (about === undefined)
        throw new Skipped("It takes a subscription that cannot be cancelled.");
      const params = { subscriptionId: about.id };
      const ifMatch = versionOf(await browser.call("getSubscription", { params }));
      const body = { optionId: "end-of-term" };
      refused(
        await browser.call("cancelSubscription", { params, body, ifMatch, key: newKey() }),
        "not-cancellable",
      );
      await isUnchanged(browser, about);
    },
  },
];
