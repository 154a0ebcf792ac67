import { installFromDebian } from "../e2e/installed.ts";
import { areAllDemanded, engines } from "./engines.ts";

/** Where all engines are demanded, installs those that are missing, as far as that needs no questions. */
export default function getEngines(): void {
  if (!areAllDemanded()) return;
  const missing = engines.filter((engine) => engine.find() === undefined);
  if (missing.length === 0) return;
  console.log(`Getting ${missing.map(({ name }) => name).join(", ")}, once.`);
  installFromDebian(missing.flatMap(({ packages }) => packages));
}
