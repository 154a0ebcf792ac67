import type { CancellationOption } from "../../../src/api/schema/cancellation.ts";
import type { Subscription } from "../../../src/api/schema/subscription.ts";
import { type Browser, done, newKey, versionOf } from "../browser.ts";
import type { Tools } from "../tools.ts";
import { Skipped } from "../verdict.ts";
import { isCancellable } from "./states.ts";

// Cancelling, for checks of what comes after it.

interface Cancelled {
  readonly before: Subscription;
  readonly option: CancellationOption;
  readonly receipt: Awaited<ReturnType<typeof cancel>>;
}

export async function cancel(
  browser: Browser,
  subscriptionId: string,
  optionId: string,
  ifMatch: string,
) {
  const params = { subscriptionId };
  const key = newKey();
  return done(
    await browser.call("cancelSubscription", { params, body: { optionId }, ifMatch, key }),
  );
}

/** Cancels some subscription in a way that its terms offer. */
export async function cancelIn(
  kind: CancellationOption["kind"],
  tools: Tools,
  browser: Browser,
): Promise<Cancelled> {
  const { subscriptions } = done(await browser.call("listSubscriptions"));
  for (const { id } of subscriptions.filter(isCancellable)) {
    const terms = await browser.call("getCancellationTerms", { params: { subscriptionId: id } });
    const option = done(terms).options.find((one) => one.kind === kind);
    if (option === undefined) continue;
    const before = await tools.subscription(browser, "in that state", (one) => one.id === id);
    return { before, option, receipt: await cancel(browser, id, option.id, versionOf(terms)) };
  }
  throw new Skipped(`It takes a subscription that can be cancelled in the way \`${kind}\`.`);
}
