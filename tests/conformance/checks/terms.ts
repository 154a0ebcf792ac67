import { done } from "../browser.ts";
import { type Check, holds, pick, same } from "../tools.ts";
import { isCancellable } from "./states.ts";

// What the terms of a subscription say.

export const termsChecks: readonly Check[] = [
  {
    name: "terms are of the subscription as it is",
    promise: "terms",
    async run(tools) {
      const browser = await tools.signedIn();
      const { subscriptions } = done(await browser.call("listSubscriptions"));
      for (const { id, plan, nextCharge, lastCharge } of subscriptions.filter(isCancellable)) {
        const params = { subscriptionId: id };
        const answer = await browser.call("getCancellationTerms", { params });
        const wanted = { plan, nextCharge, lastCharge, subscriptionId: id };
        same(
          "the terms to be of the subscription",
          wanted,
          pick(done(answer), wanted),
          answer.sent,
        );
      }
    },
  },
  {
    name: "a refund is no more than the last charge",
    promise: "terms",
    async run(tools) {
      const browser = await tools.signedIn();
      const { subscriptions } = done(await browser.call("listSubscriptions"));
      for (const { id, lastCharge, withdrawal } of subscriptions.filter(isCancellable)) {
        const params = { subscriptionId: id };
        const answer = await browser.call("getCancellationTerms", { params });
        for (const { refund } of [...done(answer).options, ...(withdrawal?.ways ?? [])]) {
          if (refund === null) continue;
          const { amount, currency } = refund.amount;
          const most = lastCharge?.amount ?? { amount: 0, currency };
          holds(amount <= most.amount && currency === most.currency, {
            expected: `a refund of at most ${most.amount} ${most.currency}`,
            got: refund.amount,
            sent: answer.sent,
          });
        }
      }
    },
  },
  {
    name: "terms are of one day and in order",
    promise: "terms",
    async run(tools) {
      const browser = await tools.signedIn();
      const { today, subscriptions } = done(await browser.call("listSubscriptions"));
      for (const { id } of subscriptions.filter(isCancellable)) {
        const answer = await browser.call("getCancellationTerms", {
          params: { subscriptionId: id },
        });
        const terms = done(answer);
        const { sent } = answer;
        holds(terms.today === today, {
          expected: `the day to be ${today}, as in the list`,
          got: terms.today,
          sent,
        });
        holds(new Set(terms.options.map((option) => option.id)).size === terms.options.length, {
          expected: "each way to have an id of its own",
          got: terms.options.map((option) => option.id),
          sent,
        });
        const people = new Set(terms.storage.map(({ personId }) => personId));
        for (const { consequences, accessEndsOn } of terms.options) {
          const dates = consequences.map(({ date }) => date);
          holds(
            dates.every((date, index) => date >= (dates[index - 1] ?? "")),
            {
              expected: "consequences in the order of their dates",
              got: dates,
              sent,
            },
          );
          holds(accessEndsOn >= today, {
            expected: `access to end on ${today} or later`,
            got: accessEndsOn,
            sent,
          });
          const strangers = consequences
            .flatMap(({ personIds }) => personIds)
            .filter((one) => !people.has(one));
          holds(strangers.length === 0, {
            expected: "consequences for people who store something",
            got: strangers,
            sent,
          });
        }
      }
    },
  },
];
