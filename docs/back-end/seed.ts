import { type Clock, dayOf } from "./clock.ts";
import type { Store } from "./database.ts";
import { methods, subscriptions, testAccounts } from "./samples.ts";

/** Everything as at the start, the dates beside today. */
export function seed(store: Store, clock: Clock): void {
  const today = dayOf(clock.now());
  store.transaction(() => {
    store.empty();
    for (const { id, name, address, kind } of testAccounts) {
      store.run("INSERT INTO accounts (id, name, address, kind) VALUES (?, ?, ?, ?)", [
        id,
        name,
        address,
        kind,
      ]);
    }
    for (const { accountId, ...method } of methods(today)) {
      store.run("INSERT INTO paymentMethods VALUES (?, ?, ?)", [
        method.id,
        accountId,
        JSON.stringify(method),
      ]);
    }
    for (const [accountId, own] of subscriptions(today)) {
      for (const [id, facts] of Object.entries(own)) {
        store.run("INSERT INTO subscriptions (id, accountId, facts) VALUES (?, ?, ?)", [
          id,
          accountId,
          JSON.stringify(facts),
        ]);
      }
    }
  });
}

export function seedIfEmpty(store: Store, clock: Clock): void {
  if (store.get("SELECT 1 FROM accounts") === null) seed(store, clock);
}
