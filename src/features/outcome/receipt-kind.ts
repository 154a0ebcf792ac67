import type { Cancellation, Withdrawal } from "../../api/schema/cancellation.ts";

/** What is stated when a subscription has been ended: by cancelling, or by withdrawing from the contract. */
export type Receipt = Cancellation | Withdrawal;

/** Whether it was ended by withdrawing. */
export function isWithdrawal(receipt: Receipt): receipt is Withdrawal {
  return "withdrawnAt" in receipt;
}
