import type { operation } from "../contract.ts";
import { problemsOf } from "../operations/problems-of.ts";
import { problemStatus, type ProblemType } from "../schema/problem.ts";
import { headerReference } from "./headers.ts";
import { pascalCase, problemName, reference } from "./schemas.ts";
import { problemMeanings } from "./summaries.ts";

type Operation = ReturnType<typeof operation>;

/** HTTP knows statuses, not types: problems that share a status share a response. */
function problemsByStatus(described: Operation): Map<number, ProblemType[]> {
  const byStatus = new Map<number, ProblemType[]>();
  for (const type of problemsOf(described)) {
    const status = problemStatus[type];
    byStatus.set(status, [...(byStatus.get(status) ?? []), type]);
  }
  return byStatus;
}

function responseName(types: readonly ProblemType[]): string {
  return types.map(pascalCase).join("Or");
}

function problemResponse(types: readonly ProblemType[]) {
  const [schema, ...others] = types.map((type) => reference("schemas", problemName(type)));
  const waits = types.includes("rate-limited") || types.includes("unavailable");
  return {
    description: types.map((type) => problemMeanings[type]).join(" Or: "),
    headers: {
      "Cache-Control": headerReference("CacheControl"),
      ...(waits && { "Retry-After": headerReference("RetryAfter") }),
    },
    content: {
      "application/problem+json": {
        schema: others.length === 0 ? schema : { oneOf: [schema, ...others] },
        examples: Object.fromEntries(
          types.map((type) => [type, reference("examples", problemName(type))]),
        ),
      },
    },
  };
}

/** What an operation answers where it does not succeed, by status. */
export function problemResponses(described: Operation) {
  return Object.fromEntries(
    [...problemsByStatus(described)].map(([status, types]) => [
      status,
      reference("responses", responseName(types)),
    ]),
  );
}

/** Every answer that is a problem, once. */
export function componentResponses(operations: readonly Operation[]) {
  const groups = operations.flatMap((described) => [...problemsByStatus(described).values()]);
  return Object.fromEntries(groups.map((types) => [responseName(types), problemResponse(types)]));
}
