import document from "../docs/states.md?raw";
import type { AboutState } from "./about.ts";

interface DocumentedState extends AboutState {
  readonly scenario: string;
  readonly path: string;
}

/** The rows of the document's tables. */
const states: readonly DocumentedState[] = document
  .split("\n")
  .filter((line) => /^\| [A-Z]\d/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim().replaceAll(/[`_]/g, "")))
  .map(([, id = "", state = "", scenario = "", path = "", nextAction = ""]) => ({
    id,
    state,
    scenario,
    path,
    nextAction,
  }));

/** The states of `docs/states.md` that a screen shows: those of its scenario at its address. */
export function statesOf({ scenario, path }: { scenario: string; path: string }): AboutState[] {
  const [pathname = ""] = path.split("?");
  return states
    .filter((state) => state.scenario === scenario && state.path === pathname)
    .map(({ id, state, nextAction }) => ({ id, state, nextAction }));
}
