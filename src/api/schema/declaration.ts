import * as v from "valibot";
import { Id, Instant, LocalDate } from "./values.ts";

/** Something in the declarer's own words. */
const words = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest));

/** What every declaration holds, and no more than is needed to act on it. */
const declared = {
  /** Who declares it. */
  name: words(200),
  /** What tells which contract: the account's e-mail address or phone number, an order, the end of a card's number. */
  contract: words(320),
  /** The e-mail address for the confirmation. */
  confirmationTo: words(320),
};

/** On what ground a contract is cancelled: without one, or for a cause that is named. */
const Ground = v.variant("kind", [
  v.object({ kind: v.literal("ordinary") }),
  v.object({ kind: v.literal("for-cause"), cause: words(1000) }),
]);

/**
 * A written declaration, made without signing in. Nothing in it is checked against an account, so that nothing is
 * revealed about one.
 */
export const Declare = v.variant("kind", [
  v.object({
    kind: v.literal("cancellation"),
    ...declared,
    ground: Ground,
    /** The day on which the contract is to end; `null` is the earliest that is possible. */
    endsOn: v.nullable(LocalDate),
  }),
  v.object({ kind: v.literal("withdrawal"), ...declared }),
]);
export type Declare = v.InferOutput<typeof Declare>;

/** The receipt of a declaration: what was declared, and when it arrived. What comes of it, the confirmation says. */
export const Declaration = v.object({
  asOf: Instant,
  id: Id,
  confirmationNumber: v.string(),
  declaredAt: Instant,
  /** The IANA time zone in which the receipt states its times. */
  timeZone: v.string(),
  declared: Declare,
});
export type Declaration = v.InferOutput<typeof Declaration>;
