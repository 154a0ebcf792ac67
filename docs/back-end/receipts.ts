import { randomUUID } from "node:crypto";
import { timeZone } from "./clock.ts";
import { parseStored } from "./database.ts";
import type { Context } from "./operation.ts";

interface Receipt {
  readonly id: string;
  readonly confirmationNumber: string;
}

interface ToKeep {
  readonly kind: "cancellation" | "withdrawal" | "declaration";
  /** `null` for a declaration, which no account is looked up for. */
  readonly accountId: string | null;
  readonly confirmationTo: string;
  readonly contents: object;
}

/** Gives a receipt its number and keeps it, once and for all. */
export function keepReceipt(context: Context, toKeep: ToKeep): Receipt {
  const { store, today, mail } = context;
  const { kind, accountId, confirmationTo, contents } = toKeep;
  const last = store.get<{ number: number }>("SELECT max(number) AS number FROM receipts");
  const number = (last?.number ?? 0) + 1;
  const receipt = {
    id: randomUUID(),
    confirmationNumber: `KC-${today.replaceAll("-", "")}-${String(number).padStart(4, "0")}`,
    timeZone,
    ...contents,
  };
  store.run("INSERT INTO receipts VALUES (?, ?, ?, ?, ?)", [
    number,
    receipt.id,
    kind,
    accountId,
    JSON.stringify(receipt),
  ]);
  mail(confirmationTo, `The confirmation number is ${receipt.confirmationNumber}.`);
  return receipt;
}

/** A receipt as it was given, whatever has become of the subscription; `null` where there is none. */
export function findReceipt({ store, asOf }: Context, id: string | null): object | null {
  const row = store.get<{ receipt: string }>("SELECT receipt FROM receipts WHERE id = ?", [id]);
  return row && { ...parseStored<object>(row.receipt), asOf };
}
