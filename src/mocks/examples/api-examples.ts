import { type OperationName, operationNames } from "../../api/contract.ts";
import type { Example, Examples } from "../../api/openapi/examples.ts";
import { operationPlays } from "./operations.ts";
import { perform } from "./play.ts";
import { problemPlays } from "./problems.ts";

async function examplesOf(name: OperationName): Promise<Record<string, Example>> {
  const plays = Object.entries(operationPlays[name]);
  const shown = plays.map(async ([id, play]) => [id, await perform(name, play)] as const);
  return Object.fromEntries(await Promise.all(shown));
}

/** Every example of the OpenAPI document, made anew by the mock API. */
export async function apiExamples(): Promise<Examples> {
  const operations = operationNames.map(async (name) => [name, await examplesOf(name)] as const);
  const problems = Object.entries(problemPlays).map(
    async ([type, { operation: name, ...play }]) =>
      [type, await perform(name, { summary: `Answered by ${name}.`, ...play })] as const,
  );
  return {
    operations: Object.fromEntries(await Promise.all(operations)),
    problems: Object.fromEntries(await Promise.all(problems)),
  };
}
