import { done, newKey, refused, versionOf } from "../browser.ts";
import { type Check, holds, isUnchanged, lookAt, pick, same } from "../tools.ts";
import { Failed, shown, Skipped } from "../verdict.ts";
import { cancel } from "./cancel-in.ts";
import { decisions, send } from "./decisions.ts";
import { canBeWithdrawnFrom, isCancellable } from "./states.ts";

// Withdrawing from the contract.

const day = 86_400_000;

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
    name: "cancelling at the end of the term takes no right to withdraw away",
    promise: "after-withdrawing",
    async run(tools) {
      const browser = await tools.signedIn();
      const about = await tools.subscription(
        browser,
        "with a right of withdrawal",
        (one) => isCancellable(one) && canBeWithdrawnFrom(one),
      );
      const params = { subscriptionId: about.id };
      const terms = await browser.call("getCancellationTerms", { params });
      const option = done(terms).options.find(({ kind }) => kind === "end-of-term");
      if (option === undefined) throw new Skipped("It cannot be cancelled at the end of the term.");
      await cancel(browser, about.id, option.id, versionOf(terms));
      const answer = await browser.call("getSubscription", { params });
      const { withdrawal } = done(answer);
      holds(withdrawal !== null, { expected: "a right to withdraw still", got: withdrawal });
      const ifMatch = versionOf(answer);
      done(await browser.call("withdrawFromContract", { params, ifMatch, key: newKey() }));
      const again = { params, body: { optionId: option.id }, ifMatch, key: newKey() };
      refused(await browser.call("cancelSubscription", again), "already-withdrawn");
    },
  },
  {
    name: "one can withdraw until the end of the last day",
    promise: "after-withdrawing",
    needs: ["clock"],
    async run(tools) {
      const browser = await tools.signedIn();
      const about = await tools.subscription(
        browser,
        "with a right of withdrawal",
        canBeWithdrawnFrom,
      );
      const lastDay = about.withdrawal?.lastDay ?? "";
      const { today } = done(await browser.call("listSubscriptions"));
      const days = (Date.parse(lastDay) - Date.parse(today)) / day;
      await tools.ask(browser, "clock", { advance: days * (day / 1000) });
      await tools.signIn(browser);
      same(
        "a right to withdraw on its last day",
        lastDay,
        (await lookAt(browser, about.id)).withdrawal?.lastDay,
      );
      await tools.ask(browser, "clock", { advance: day / 1000 });
      await tools.signIn(browser);
      const params = { subscriptionId: about.id };
      const answer = await browser.call("getSubscription", { params });
      same("no right to withdraw the day after", null, done(answer).withdrawal);
      const late = { params, ifMatch: versionOf(answer), key: newKey() };
      refused(await browser.call("withdrawFromContract", late), "withdrawal-closed");
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
        throw new Skipped("It takes a subscription that can be cancelled and not withdrawn from.");
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
