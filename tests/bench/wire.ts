import type { CDPSession } from "@playwright/test";

/** One request, as the browser's network saw it. */
export interface Exchange {
  readonly url: string;
  /** The moment at which it began, in milliseconds as `performance.timeOrigin` counts them. */
  readonly start: number;
  /** The moment at which its answer was there to the end. */
  readonly end: number;
  /** What the page asked for at low priority, it fetched ahead. */
  readonly kind: "script" | "script ahead" | "other";
  /** Bytes on the wire, headers and compression included. */
  readonly bytes: number;
}

interface Open {
  readonly url: string;
  readonly start: number;
  /** Seconds, as the browser's own clock counts them. */
  readonly timestamp: number;
  readonly isAhead: boolean;
  kind: Exchange["kind"];
}

/** How long nothing may happen on the wire before it counts as quiet, in milliseconds. */
const calm = 1000;

/** Writes down what goes over a page's wire. */
export class Wire {
  readonly #open = new Map<string, Open>();
  readonly #closed: Exchange[] = [];
  #lastChange = Date.now();

  /** Attaches to a page; before it is opened, since nothing is remembered for latecomers. */
  static async of(cdp: CDPSession): Promise<Wire> {
    const wire = new Wire();
    cdp.on("Network.requestWillBeSent", ({ requestId, request, wallTime, timestamp }) => {
      if (request.url.startsWith("data:")) return;
      wire.#lastChange = Date.now();
      wire.#open.set(requestId, {
        url: request.url,
        start: wallTime * 1000,
        timestamp,
        isAhead: request.initialPriority === "Low",
        kind: "other",
      });
    });
    cdp.on("Network.responseReceived", ({ requestId, response }) => {
      const open = wire.#open.get(requestId);
      if (open === undefined || !/javascript/.test(response.mimeType)) return;
      open.kind = open.isAhead ? "script ahead" : "script";
    });
    cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength, timestamp }) => {
      wire.#close(requestId, timestamp, encodedDataLength);
    });
    cdp.on("Network.loadingFailed", ({ requestId, timestamp }) =>
      wire.#close(requestId, timestamp, 0),
    );
    await cdp.send("Network.enable");
    return wire;
  }

  #close(requestId: string, timestamp: number, bytes: number): void {
    const open = this.#open.get(requestId);
    if (open === undefined) return;
    this.#open.delete(requestId);
    this.#lastChange = Date.now();
    const { url, start, kind } = open;
    const end = start + (timestamp - open.timestamp) * 1000;
    this.#closed.push({ url, start, end, kind, bytes });
  }

  /** Waits until nothing has been under way for a while. */
  async quiet(): Promise<void> {
    while (this.#open.size > 0 || Date.now() - this.#lastChange < calm) await pause(50);
  }

  /** Everything that began before a moment, to its end. */
  async begunBefore(moment: number): Promise<Exchange[]> {
    const isEarly = ({ start }: { readonly start: number }) => start < moment;
    while ([...this.#open.values()].some(isEarly)) await pause(20);
    return this.#closed.filter(isEarly).toSorted((a, b) => a.start - b.start);
  }
}

/** How many of these waited for one another: the length of the longest row in which each began after the last. */
export function roundTripsOf(exchanges: readonly Exchange[]): number {
  const lengths: number[] = [];
  for (const [index, { start }] of exchanges.entries()) {
    const before = exchanges.map(({ end }, at) => (at < index && end <= start ? lengths[at] : 0));
    lengths.push(1 + Math.max(0, ...before.map((length) => length ?? 0)));
  }
  return Math.max(0, ...lengths);
}

/** Waits. What measures time has to let it pass. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
