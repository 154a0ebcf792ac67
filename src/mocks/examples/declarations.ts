import type { Plays } from "./play.ts";
import { key } from "./sent.ts";

/** What an ordinary declaration says. */
export const declared = {
  kind: "cancellation",
  name: "Jonas Becker",
  contract: "jonas.becker@example.com",
  confirmationTo: "jonas.becker@example.com",
  ground: { kind: "ordinary" },
  endsOn: null,
} as const;

/** Declarations without an account. */
export const declarationPlays = {
  declareCancellation: {
    cancellation: {
      summary: "An ordinary cancellation at the earliest possible day.",
      scenario: "germany-signed-out",
      sent: { body: declared, key },
    },
    "for-cause": {
      summary: "A cancellation for a cause, on a day.",
      scenario: "germany-signed-out",
      sent: {
        body: {
          ...declared,
          ground: { kind: "for-cause", cause: "Der Preis ist ohne Ankündigung gestiegen." },
          endsOn: "2026-12-31",
        },
        key,
      },
    },
    withdrawal: {
      summary: "A withdrawal from the contract.",
      scenario: "germany-signed-out",
      sent: {
        body: {
          kind: "withdrawal",
          name: declared.name,
          contract: declared.contract,
          confirmationTo: declared.confirmationTo,
        },
        key,
      },
    },
  },
  getDeclaration: {
    unseen: {
      summary: "No declaration with this key has arrived.",
      scenario: "germany-signed-out",
      sent: { params: { key } },
    },
    done: {
      summary: "It was stored; its receipt.",
      scenario: "germany-signed-out",
      async sent({ call }) {
        await call("declareCancellation", { body: declared, key });
        return { params: { key } };
      },
    },
  },
  withdrawDeclaration: {
    withdrawn: {
      summary: "It had not arrived, and will do nothing if it does.",
      scenario: "germany-signed-out",
      sent: { params: { key } },
    },
  },
} satisfies Plays;
