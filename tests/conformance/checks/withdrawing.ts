import { done, newKey, refused, versionOf } from "../browser.ts";
import { type Check, isUnchanged, lookAt, pick, same } from "../tools.ts";
import { Failed, shown, Skipped } from "../verdict.ts";
import { decisions, send } from "./decisions.ts";
import { canBeWithdrawnFrom, isCancellable } from "./states.ts";

// Withdrawing from the contract.

export const withdrawingChecks: readonly Check[] = [
  {
    name: "withdrawing ends it at once, with a receipt of its own",
    promise: "after-withdrawing",
    async run(tools) {
      const browser = await tools.signedIn();
      const ready = await decisions.withdrawFromContract(tools, browser);
      const { about } = ready;
      const way = about.withdrawal?.ways.find(({ kind }) => kind === "withdrawal");
      if (way === undefined) {
        throw new Failed({
          expected: "`withdrawal.ways` to have a `withdrawal`",
          got: shown(about.withdrawal),
        });
      }
      const receipt = done(await send(browser, ready));
      const wanted = { accessEndsOn: way.accessEndsOn, refund: way.refund };
      same("the receipt to say what was offered", wanted, pick(receipt, wanted));
      const params = { subscriptionId: about.id };
      same(
        "the receipt as it was given",
        receipt,
        done(await browser.call("getWithdrawal", { params })),
      );
      const after = await lookAt(browser, about.id);
      const id = "id" in receipt ? receipt.id : "";
      const expected = {
        status: "expired",
        recurringBilling: false,
        nextCharge: null,
        endsOn: way.accessEndsOn,
        withdrawalId: id,
        refund: way.refund,
        reactivation: null,
        withdrawal: null,
      };
      same("the subscription", expected, pick(after, expected));
      const again = { params, ifMatch: '"another"', key: newKey() };
      refused(await browser.call("withdrawFromContract", again), "already-withdrawn");
      const cancelling = { ...again, body: { optionId: "end-of-term" }, key: newKey() };
      refused(await browser.call("cancelSubscription", cancelling), "already-withdrawn");
    },
  },
  {
    name: "without a right of withdrawal it is closed",
    promise: "after-withdrawing",
    async run(tools) {
      const browser = await tools.signedIn();
      const about = await tools.find(
        browser,
        (one) => isCancellable(one) && !canBeWithdrawnFrom(one),
      );
      if (about === undefined)
        throw new Skipped("It takes a subscription without a right of withdrawal.");
      const params = { subscriptionId: about.id };
      const ifMatch = versionOf(await browser.call("getSubscription", { params }));
      refused(
        await browser.call("withdrawFromContract", { params, ifMatch, key: newKey() }),
        "withdrawal-closed",
      );
      refused(await browser.call("getWithdrawal", { params }), "not-found");
      await isUnchanged(browser, about);
    },
  },
];
