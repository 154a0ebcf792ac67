import type { OperationName } from "../api/contract.ts";
import type { Event } from "./answer.ts";
import type { ScenarioData } from "./db.ts";
import type { Fault } from "./faults.ts";

/** One situation that the application can be opened, shown and tested in. */
export interface Scenario {
  readonly title: string;
  /** What to try in it, in whole sentences. */
  readonly tryThis: readonly string[];
  /** Where to begin. */
  readonly startPath: string;
  /** What the mock API knows at the start; every date in it is reckoned from `today`. */
  readonly data: (today: string) => ScenarioData;
  /** The subscriber's IANA time zone; Europe/Oslo unless it says otherwise. */
  readonly timeZone?: string;
  /** What goes wrong by itself. */
  readonly faults?: readonly Fault[];
  /** How long every answer takes, in milliseconds. */
  readonly latency?: number;
  /** What happens once, just before the first request to an operation is handled. */
  readonly before?: Readonly<Partial<Record<OperationName, Event>>>;
}
