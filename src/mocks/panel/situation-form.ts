import { profileNames } from "../../api/schema/subscription.ts";
import { faultKinds, type Fault } from "../engine/faults.ts";
import { operationNames } from "../../api/contract.ts";
import { scenario, scenarioIds } from "../data/scenarios.ts";
import {
  writeNow,
  type Situation,
  InvalidSituation,
  parseSituation,
  situationAddress,
} from "../engine/situation.ts";
import { element, startPage } from "./invalid-situation.ts";

type Choice = readonly [value: string, text: string];

const sameText = (text: string): Choice => [text, text];

function select(name: string, choices: readonly Choice[], chosen: string): HTMLSelectElement {
  const result = element("select", ...choices.map(([value, text]) => new Option(text, value)));
  result.name = name;
  result.value = chosen;
  return result;
}

/** Not of the type `number`, which keeps what is no number to itself: nobody could say what is wrong with it. */
function numberInput(name: string, value: number | null): HTMLInputElement {
  const result = element("input");
  result.name = name;
  result.inputMode = "numeric";
  result.autocomplete = "off";
  result.value = value === null ? "" : String(value);
  return result;
}

function dateInput(name: string, value: string): HTMLInputElement {
  const result = element("input");
  result.name = name;
  result.type = "date";
  result.value = value;
  return result;
}

function labelled(label: string, control: HTMLElement): HTMLLabelElement {
  return element("label", label, control);
}

function faultFields(fault: Fault | null, index: number): HTMLFieldSetElement {
  const operations: Choice[] = [["", "None"], ["*", "* (all)"], ...operationNames.map(sameText)];
  return element(
    "fieldset",
    element("legend", `Fault ${index + 1}`),
    labelled("Operation", select("operation", operations, fault?.operation ?? "")),
    labelled("Kind", select("kind", faultKinds.map(sameText), fault?.kind ?? "500")),
    labelled("Seconds", numberInput("seconds", fault && "seconds" in fault ? fault.seconds : null)),
    labelled("Times", numberInput("times", fault?.times ?? null)),
  );
}

/** The fields that ask for a situation, filled in with one. There is always room for one fault more. */
function situationFields(situation: Situation): HTMLElement[] {
  const choices = scenarioIds.map((id): Choice => [id, `${id}: ${scenario(id).title}`]);
  const profiles: Choice[] = [["", "Each its own"], ...profileNames.map(sameText)];
  return [
    labelled("Scenario", select("scenario", choices, situation.scenario)),
    labelled("Profile of rules", select("profile", profiles, situation.profile ?? "")),
    element(
      "p",
      "What is empty is as the scenario has it; a fault without times always strikes; only late and lag have seconds.",
    ),
    labelled("Latency (ms)", numberInput("latency", situation.latency)),
    labelled("Date", dateInput("now", situation.now?.slice(0, 10) ?? "")),
    ...[...situation.faults, null].map(faultFields),
  ];
}

function texts(fields: FormData, name: string): string[] {
  return fields.getAll(name).map((value) => (typeof value === "string" ? value.trim() : ""));
}

/**
 * What the fields ask for, as an address would; what is empty is left out. A date holds no more than a day, so
 * the moment that was filled in is kept unless another day was chosen.
 */
function askedFor(fields: FormData, filledIn: Situation): URLSearchParams {
  const asked = new URLSearchParams();
  const ask = (name: string, value: string) => {
    if (value !== "") asked.append(name, value);
  };
  const [scenarioId = ""] = texts(fields, "scenario");
  const [profile = ""] = texts(fields, "profile");
  const [latency = ""] = texts(fields, "latency");
  const [day = ""] = texts(fields, "now");
  ask("scenario", scenarioId);
  ask("profile", profile);
  ask("latency", latency);
  const kinds = texts(fields, "kind");
  const seconds = texts(fields, "seconds");
  const times = texts(fields, "times");
  texts(fields, "operation").forEach((operation, index) => {
    if (operation === "") return;
    ask("fault", [operation, kinds[index], seconds[index], times[index]].filter(Boolean).join(":"));
  });
  ask("now", day !== "" && filledIn.now?.startsWith(day) ? writeNow(filledIn.now) : day);
  return asked;
}

function submitButton(text: string): HTMLButtonElement {
  const result = element("button", text);
  result.type = "submit";
  return result;
}

/**
 * A form that starts a situation, filled in with the one that runs: at the scenario's first page, or on the
 * page that is open. `root` is the path that the application lives under; `open` opens an address. What cannot
 * be started is answered with the sentence that the address would be answered with.
 */
export function situationForm(
  running: Situation,
  root: string,
  open: (address: string) => void,
): HTMLFormElement {
  const mistake = element("p");
  mistake.role = "alert";
  const start = submitButton("Start");
  const startHere = submitButton("Start on this page");
  const actions = element("div", mistake, start, startHere);
  const form = element("form", ...situationFields(running), actions);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = askedFor(new FormData(form), running);
    const situation = parseSituation(asked);
    mistake.textContent = situation instanceof InvalidSituation ? situation.sentence : "";
    if (situation instanceof InvalidSituation) return;
    const { pathname, search } = window.location;
    const isHere = event.submitter === startHere;
    open(situationAddress(isHere ? pathname + search : startPage(situation.scenario, root), asked));
  });
  return form;
}
