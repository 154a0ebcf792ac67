import * as v from "valibot";
import { decisionNames } from "../../../src/api/schema/decision.ts";
import { WithIncluded } from "../../../src/api/schema/included.ts";
import { done } from "../browser.ts";
import { type Check, holds, pick, same } from "../tools.ts";
import { Failed, Skipped } from "../verdict.ts";
import { cancelIn } from "./cancel-in.ts";
import { decisions, send } from "./decisions.ts";

// What is read after a decision.

/** How often reads that lag are asked again, and how long is waited before each, in milliseconds. */
const patience = { times: 60, pause: 500 };

export const readingChecks: readonly Check[] = [
  {
    name: "reads as new as a decision show it",
    promise: "age",
    async run(tools) {
      const browser = await tools.signedIn();
      const { before, receipt } = await cancelIn("end-of-term", tools, browser);
      const decidedAt = Date.parse(receipt.asOf);
      const params = { subscriptionId: before.id };
      const isCancelled = { cancellationId: receipt.id };
      for (let asked = 0; asked < patience.times; asked += 1) {
        const list = done(await browser.call("listSubscriptions"));
        const inList = list.subscriptions.find(({ id }) => id === before.id);
        const one = done(await browser.call("getSubscription", { params }));
        const isNew = [Date.parse(list.asOf), Date.parse(one.asOf)].map(
          (asOf) => asOf >= decidedAt,
        );
        if (isNew[0])
          same(
            "a list as new as the decision to show it",
            isCancelled,
            inList && pick(inList, isCancelled),
          );
        if (isNew[1])
          same("an answer as new as the decision to show it", isCancelled, pick(one, isCancelled));
        if (isNew.every(Boolean)) return;
        await new Promise((resolve) => setTimeout(resolve, patience.pause));
      }
      throw new Failed({
        expected: "reads to catch up with the decision",
        got: "older ones, for half a minute",
      });
    },
  },
  {
    name: "what comes along says what asking would",
    promise: "included",
    async run(tools) {
      const browser = await tools.signedIn();
      let seen = 0;
      for (const name of decisionNames) {
        if (tools.can("reset")) await tools.reset(browser);
        const ready = await decisions[name](tools, browser).catch((error: unknown) => {
          if (error instanceof Skipped) return null;
          throw error;
        });
        if (ready === null) continue;
        const answer = await send(browser, ready);
        done(answer);
        for (const { path, version, body } of v.parse(WithIncluded, answer.json).included) {
          seen += 1;
          const asked = await browser.request("GET", path);
          same(`what GET ${path} answers`, asked.json, body, answer.sent);
          holds(asked.headers.get("ETag") === version, {
            expected: `\`version\` to be the \`ETag\` of GET ${path}`,
            got: version,
            sent: answer.sent,
          });
        }
      }
      if (seen === 0) throw new Skipped("Nothing was brought along, which is allowed.");
    },
  },
];
