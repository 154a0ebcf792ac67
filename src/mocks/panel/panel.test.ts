import { within } from "@testing-library/dom";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { showPanel } from "./panel.ts";
import { InvalidSituation, parseSituation } from "../engine/situation.ts";

afterEach(() => {
  document.body.replaceChildren();
  window.history.replaceState(null, "", "/");
});

/** Shows the panel over what an address asks for, still folded. */
function show(query = "", root = "/") {
  const situation = parseSituation(new URLSearchParams(query));
  if (situation instanceof InvalidSituation) throw new Error(situation.sentence);
  const opened: string[] = [];
  const tell = showPanel({ situation, root, open: (address) => opened.push(address) });
  const panel = within(within(document.body).getByRole("complementary", { name: "Mock API" }));
  const user = userEvent.setup();
  return {
    /** The addresses that were opened. */
    opened,
    tell,
    panel,
    user,
    fault: (name: string) => within(panel.getByRole("group", { name })),
    press: (name: string) => user.click(panel.getByRole("button", { name })),
  };
}

async function unfold(query = "", root = "/") {
  const shown = show(query, root);
  await shown.user.click(shown.panel.getByText("Mock API"));
  return shown;
}

describe("what it says", () => {
  it("is the scenario, what to try and the code to sign in with", async () => {
    const { panel } = await unfold("scenario=outage");
    expect(panel.getByText("An outage while cancelling")).toBeVisible();
    expect(panel.getByText(/^Confirm: what is known is said/)).toBeVisible();
    expect(panel.getByRole("status")).toHaveTextContent("274913");
  });

  it("is also what the mock API announces", async () => {
    const { panel, tell } = await unfold();
    tell("A code was sent.");
    expect(panel.getByRole("status")).toHaveTextContent("A code was sent.");
  });

  it("is English, read from left to right, on a page in any language", () => {
    show();
    const panel = within(document.body).getByRole("complementary");
    expect(panel).toHaveAttribute("lang", "en");
    expect(panel).toHaveAttribute("dir", "ltr");
  });
});

describe("folding", () => {
  it("is folded at first and unfolds", async () => {
    const { panel, user } = show();
    expect(panel.getByText("Scenario")).not.toBeVisible();
    await user.click(panel.getByText("Mock API"));
    expect(panel.getByText("Scenario")).toBeVisible();
  });

  it("folds at Escape, and focus goes back to where it was unfolded", async () => {
    const { panel, user } = await unfold();
    await user.click(panel.getByLabelText("Latency (ms)"));
    await user.keyboard("{Escape}");
    expect(panel.getByText("Scenario")).not.toBeVisible();
    expect(panel.getByText("Mock API")).toHaveFocus();
  });

  it("leaves Escape to the application elsewhere", async () => {
    const { panel, user } = await unfold();
    await user.click(document.body);
    await user.keyboard("{Escape}");
    expect(panel.getByText("Scenario")).toBeVisible();
  });
});

/** Everything that can be asked for, as an address asks for it. */
const everything =
  "scenario=slow&latency=250&fault=getSession:503:1&fault=*:network&now=2028-02-29";

describe("starting", () => {
  it.each([
    ["scenario=several-accounts", "/sign-in?scenario=several-accounts"],
    [everything, `/subscriptions?${everything}`],
    [
      "scenario=basic&now=2026-11-23T09:30:00Z",
      "/subscriptions?scenario=basic&now=2026-11-23T09:30:00Z",
    ],
  ])("%s again is one press", async (query, address) => {
    const { opened, press } = await unfold(query);
    await press("Start");
    expect(opened).toEqual([address]);
  });

  it("another situation takes a choice, a figure and a press", async () => {
    const { opened, panel, fault, press, user } = await unfold();
    await user.selectOptions(panel.getByLabelText("Scenario"), "family-over-quota");
    await user.type(panel.getByLabelText("Latency (ms)"), "2000");
    await user.type(panel.getByLabelText("Date"), "2028-02-29");
    await user.selectOptions(fault("Fault 1").getByLabelText("Operation"), "cancelSubscription");
    await user.selectOptions(fault("Fault 1").getByLabelText("Kind"), "timeout");
    await user.type(fault("Fault 1").getByLabelText("Times"), "2");
    await press("Start");
    expect(opened).toEqual([
      "/subscriptions/sub-family/review?scenario=family-over-quota&latency=2000&fault=cancelSubscription:timeout:2&now=2028-02-29",
    ]);
  });

  it("nothing but the scenario is asked for once the rest is emptied", async () => {
    const { opened, panel, fault, press, user } = await unfold(everything);
    await user.clear(panel.getByLabelText("Latency (ms)"));
    await user.clear(panel.getByLabelText("Date"));
    await user.selectOptions(fault("Fault 1").getByLabelText("Operation"), "None");
    await user.selectOptions(fault("Fault 2").getByLabelText("Operation"), "None");
    await press("Start");
    expect(opened).toEqual(["/subscriptions?scenario=slow"]);
  });

  it("another day is noon of that day, not the moment that was filled in", async () => {
    const { opened, panel, press, user } = await unfold("now=2026-11-23T09:30:00Z");
    await user.clear(panel.getByLabelText("Date"));
    await user.type(panel.getByLabelText("Date"), "2026-11-24");
    await press("Start");
    expect(opened).toEqual(["/sign-in?scenario=several-accounts&now=2026-11-24"]);
  });

  it("is below the path that the application lives under", async () => {
    const { opened, press } = await unfold("", "/demo/");
    await press("Start");
    expect(opened).toEqual(["/demo/sign-in?scenario=several-accounts"]);
  });

  it("on this page stays there, with what the page asks for itself", async () => {
    window.history.replaceState(null, "", "/demo/sign-in/code?next=%2Fsubscriptions&latency=9");
    const { opened, panel, press, user } = await unfold("", "/demo/");
    await user.type(panel.getByLabelText("Latency (ms)"), "500");
    await press("Start on this page");
    expect(opened).toEqual([
      "/demo/sign-in/code?scenario=several-accounts&latency=500&next=%2Fsubscriptions",
    ]);
  });
});

describe("a mistake", () => {
  it.each([
    ["Latency (ms)", "soon", /^"soon" is not a latency; write a whole number/],
    ["Times", "0", /^"\*:500:0" is not a fault; write OPERATION:KIND/],
  ])("in %s is answered, and can be corrected", async (label, wrong, sentence) => {
    const { opened, panel, fault, press, user } = await unfold();
    await user.selectOptions(fault("Fault 1").getByLabelText("Operation"), "*");
    await user.type(panel.getByLabelText(label), wrong);
    await press("Start");
    expect(panel.getByRole("alert")).toHaveTextContent(sentence);
    expect(opened).toEqual([]);

    await user.clear(panel.getByLabelText(label));
    await press("Start");
    expect(panel.getByRole("alert")).toBeEmptyDOMElement();
    expect(opened).toHaveLength(1);
  });
});
