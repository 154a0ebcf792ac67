import * as v from "valibot";
import type { Clock } from "./clock.ts";
import type { Store } from "./database.ts";
import type { Answer } from "./operation.ts";
import { Problem } from "./problem.ts";
import { testAccounts } from "./samples.ts";
import { seed } from "./seed.ts";

/** The code that is always sent in tests. */
export const testCode = "274913";

const Advance = v.object({ advance: v.pipe(v.number(), v.integer(), v.minValue(0)) });

const problems = { 429: "rate-limited", 500: "internal", 503: "unavailable" } as const;

const Failure = v.object({ operation: v.string(), status: v.picklist([429, 500, 503]) });

function parse<Body>(schema: v.GenericSchema<unknown, Body>, sent: unknown): Body {
  const read = v.safeParse(schema, sent);
  if (!read.success) throw new Problem("invalid-request");
  return read.output;
}

/** What a test asks of the back end besides. Never offered to anyone else. */
export class TestSupport {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #failures: v.InferOutput<typeof Failure>[] = [];
  #isHolding = false;
  /** Lets the request that is held go on, and says whether there is still something for it to do. */
  #letGo: ((isAbandoned: boolean) => void) | null = null;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** @throws Problem where the next request to this operation is to fail */
  failIfAsked(operation: string): void {
    const index = this.#failures.findIndex((failure) => failure.operation === operation);
    const [failure] = index < 0 ? [] : this.#failures.splice(index, 1);
    if (failure !== undefined) throw new Problem(problems[failure.status]);
  }

  /**
   * Waits where the next decision is to be held.
   *
   * @param takeNote takes note of the decision; it is not held where this finds that it was carried out before
   * @returns whether note was taken of it
   */
  async hold(takeNote: () => boolean): Promise<boolean> {
    if (!this.#isHolding || !takeNote()) return false;
    this.#isHolding = false;
    const isAbandoned = await new Promise<boolean>((resolve) => {
      this.#letGo = resolve;
    });
    if (isAbandoned) throw new Problem("unavailable");
    return true;
  }

  /** Whatever is held will never be carried out. */
  abandon(): void {
    this.#isHolding = false;
    this.#letGo?.(true);
    this.#letGo = null;
  }

  /** @param path from `/test-support` on */
  answer(method: string, path: string, sent: unknown): Answer {
    switch (`${method} ${path}`) {
      case "GET ":
        return {
          status: 200,
          body: {
            accounts: testAccounts.map(({ address }) => ({ identifier: address, code: testCode })),
            can: ["reset", "hold", "clock", "fail"],
          },
        };
      case "POST /reset":
        this.abandon();
        this.#failures.length = 0;
        this.#clock.reset();
        seed(this.#store, this.#clock);
        break;
      case "POST /hold":
        this.#isHolding = true;
        break;
      case "POST /release":
        this.#isHolding = false;
        this.#letGo?.(false);
        this.#letGo = null;
        break;
      case "POST /clock":
        this.#clock.advance(parse(Advance, sent).advance);
        break;
      case "POST /fail":
        this.#failures.push(parse(Failure, sent));
        break;
      default:
        throw new Problem("not-found");
    }
    return { status: 204 };
  }
}
