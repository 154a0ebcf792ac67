import { element } from "./element.ts";
import { startPage } from "./scenario-links.ts";
import { askedFor, situationFields } from "./situation-fields.ts";
import { InvalidSituation, parseSituation, situationAddress, type Situation } from "./situation.ts";

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
