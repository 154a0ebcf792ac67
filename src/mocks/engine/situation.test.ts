// @vitest-environment node
import { describe, expect, it } from "vitest";
import { hasSituation, InvalidSituation, parseSituation } from "./situation.ts";

const parse = (query: string) => parseSituation(new URLSearchParams(query));

describe("parseSituation", () => {
  it("reads everything an address can ask for", () => {
    const query =
      "scenario=outage&profile=france&latency=250&fault=getSession:503:1&fault=*:network&now=2027-02-28";
    expect(parse(query)).toEqual({
      scenario: "outage",
      latency: 250,
      faults: [
        { operation: "getSession", kind: "503", times: 1 },
        { operation: "*", kind: "network", times: null },
      ],
      now: "2027-02-28T12:00:00Z",
      profile: "france",
    });
  });

  it("is the default scenario, on time, now, when nothing is asked for", () => {
    expect(parse("lang=nb")).toEqual({
      scenario: "several-accounts",
      latency: null,
      faults: [],
      now: null,
      profile: null,
    });
  });

  it.each([
    ["2026-11-23T09:30:00%2B01:00", "2026-11-23T09:30:00+01:00"],
    ["2026-11-23T09:30:00+01:00", "2026-11-23T09:30:00+01:00"],
    ["2026-11-23T09:30:00Z", "2026-11-23T09:30:00Z"],
  ])("takes the moment %s", (written, now) => {
    expect(parse(`now=${written}`)).toMatchObject({ now });
  });

  it.each([
    ["profile=atlantis", /^"atlantis" is not a profile; .*default, eu, .*united-kingdom\.$/],
    ["scenario=nonsense", /^"nonsense" is not a scenario; .*several-accounts, .*hostile-data\.$/],
    ["scenario=", /^"" is not a scenario/],
    ["scenario=__proto__", /^"__proto__" is not a scenario/],
    [`scenario=${"x".repeat(10_000)}`, /^"x{60}…" is not a scenario/],
    ["latency=-1", /^"-1" is not a latency; .* from 0 to 60000\.$/],
    ["latency=60001", /is not a latency/],
    ["latency=soon", /is not a latency/],
    ["now=yesterday", /^"yesterday" is not a time; .*2026-11-23/],
    ["now=2026-02-30", /is not a time/],
    ["now=2026-02-30T10:00:00Z", /is not a time/],
    ["now=2026-02-28T10:00:00", /is not a time/],
    ["fault=getSession:503&fault=nothing:503", /^"nothing" is not an operation/],
    ["fault=getSession:sad", /^"sad" is not a kind of fault/],
  ])("says what is wrong with %s", (query, sentence) => {
    const result = parse(query);
    const said = result instanceof InvalidSituation ? result.sentence : "nothing is wrong";
    expect(said).toMatch(sentence);
  });
});

describe("hasSituation", () => {
  it.each(["scenario=x", "latency=", "fault=x", "now=x"])("is true for %s", (query) => {
    expect(hasSituation(new URLSearchParams(query))).toBe(true);
  });

  it("is false for what belongs to the application", () => {
    expect(hasSituation(new URLSearchParams("next=/subscriptions"))).toBe(false);
  });
});
