import type { Declare } from "../../api/schema/declaration.ts";
import { asAsciiDigits } from "../../i18n/ascii-digits.ts";

/** What is written into the form, as it is written. */
export interface Written {
  readonly name: string;
  readonly contract: string;
  readonly ground: "ordinary" | "for-cause" | null;
  readonly cause: string;
  readonly when: "earliest" | "day" | null;
  /** The day, `YYYY-MM-DD`, as a date field gives it. */
  readonly day: string;
  readonly confirmationTo: string;
}

/** The longest that each may be, in characters, as the contract has it. */
export const longest = { name: 200, contract: 320, cause: 1000, confirmationTo: 320 } as const;

/** What must be corrected, and in which field. */
export type Fault =
  | { readonly field: "name"; readonly kind: "name-missing" | "contract-card" | "too-long" }
  | {
      readonly field: "contract";
      readonly kind: "contract-missing" | "contract-card" | "too-long";
    }
  | { readonly field: "ground"; readonly kind: "ground-missing" }
  | { readonly field: "cause"; readonly kind: "cause-missing" | "contract-card" | "too-long" }
  | { readonly field: "when"; readonly kind: "when-missing" }
  | { readonly field: "day"; readonly kind: "day-missing" | "date-passed" }
  | { readonly field: "confirmationTo"; readonly kind: "address-invalid" | "too-long" };

/** Whether text holds a whole card number, however it is written: 13 to 19 digits whose check digit fits (ISO/IEC 7812). */
function holdsCardNumber(text: string): boolean {
  const runs = asAsciiDigits(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")
    .match(/\d{13,19}/g);
  return (runs ?? []).some((digits) => {
    const sum = Array.from(digits, Number).reduce((total, digit, index) => {
      // Every second one, counted from the last, is doubled.
      const value = (digits.length - index) % 2 === 0 ? 2 * digit : digit;
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    return sum % 10 === 0;
  });
}

/** An address that mail can be sent to, as far as its form tells; nothing in it turns the letters around. */
const address = /^[^\s@\p{C}]+@(?:[^\s@.\p{C}]+\.)+[^\s@.\p{C}]+$/u;

function faultOfName(name: string): Fault[] {
  const field = "name";
  // What cannot be seen is no name.
  if (!/[\p{L}\p{N}]/u.test(name)) return [{ field, kind: "name-missing" }];
  if (name.length > longest.name) return [{ field, kind: "too-long" }];
  return holdsCardNumber(name) ? [{ field, kind: "contract-card" }] : [];
}

function faultOfContract(contract: string): Fault[] {
  const field = "contract";
  if (contract === "") return [{ field, kind: "contract-missing" }];
  if (contract.length > longest.contract) return [{ field, kind: "too-long" }];
  return holdsCardNumber(contract) ? [{ field, kind: "contract-card" }] : [];
}

function faultOfGround(ground: Written["ground"], cause: string): Fault[] {
  if (ground === null) return [{ field: "ground", kind: "ground-missing" }];
  if (ground === "ordinary") return [];
  const field = "cause";
  if (cause === "") return [{ field, kind: "cause-missing" }];
  if (cause.length > longest.cause) return [{ field, kind: "too-long" }];
  return holdsCardNumber(cause) ? [{ field, kind: "contract-card" }] : [];
}

function faultOfDay({ when, day }: Written): Fault[] {
  if (when === null) return [{ field: "when", kind: "when-missing" }];
  const isMissing = when === "day" && !/^\d{4}-\d{2}-\d{2}$/.test(day);
  return isMissing ? [{ field: "day", kind: "day-missing" }] : [];
}

function faultOfAddress(confirmationTo: string): Fault[] {
  const field = "confirmationTo";
  if (confirmationTo.length > longest.confirmationTo) return [{ field, kind: "too-long" }];
  const isAddress = address.test(confirmationTo) && !confirmationTo.includes("..");
  return isAddress ? [] : [{ field, kind: "address-invalid" }];
}

/** What must be corrected in each field, in the order of the fields. */
function faultsOf(kind: Declare["kind"], written: Written): Fault[] {
  return [
    ...faultOfName(written.name.trim()),
    ...faultOfContract(written.contract.trim()),
    ...(kind === "cancellation"
      ? [...faultOfGround(written.ground, written.cause.trim()), ...faultOfDay(written)]
      : []),
    ...faultOfAddress(written.confirmationTo.trim()),
  ];
}

/**
 * Reads what is written as a declaration, or says what must be corrected, one thing for each field. Whether a day has
 * passed is for the API to say: its day decides.
 */
export function readDeclaration(
  kind: Declare["kind"],
  written: Written,
): { readonly body: Declare } | { readonly faults: readonly Fault[] } {
  const faults = faultsOf(kind, written);
  if (faults.length > 0) return { faults };
  const declared = {
    name: written.name.trim(),
    contract: written.contract.trim(),
    confirmationTo: written.confirmationTo.trim(),
  };
  if (kind === "withdrawal") return { body: { kind, ...declared } };
  const { ground, cause, when, day } = written;
  return {
    body: {
      kind,
      ...declared,
      ground: ground === "for-cause" ? { kind: ground, cause: cause.trim() } : { kind: "ordinary" },
      endsOn: when === "day" ? day : null,
    },
  };
}

/** What a declaration was read from, so that nothing of it is lost where it is not stored. */
export function writtenAs(body: Declare): Written {
  const { name, contract, confirmationTo } = body;
  const none = { ground: null, cause: "", when: null, day: "" } as const;
  if (body.kind === "withdrawal") return { name, contract, confirmationTo, ...none };
  const { ground, endsOn } = body;
  return {
    name,
    contract,
    confirmationTo,
    ground: ground.kind,
    cause: ground.kind === "for-cause" ? ground.cause : "",
    when: endsOn === null ? "earliest" : "day",
    day: endsOn ?? "",
  };
}
