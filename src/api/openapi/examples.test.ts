// @vitest-environment node
import * as v from "valibot";
import { expect, test } from "vitest";
import { apiExamples } from "../../mocks/examples/api-examples.ts";
import { operation, type OperationName, operationNames } from "../contract.ts";
import { filledPath } from "../operations/operation.ts";
import { WithIncluded } from "../schema/included.ts";
import { Problem, problemStatus } from "../schema/problem.ts";
import { namedSchemas, problemName } from "./schemas.ts";

const { operations, problems } = await apiExamples();

const calls = operationNames.flatMap((name) =>
  Object.entries(operations[name] ?? {}).map(([id, example]) => ({ name, id, example })),
);

/** Reads it as the application would, and does not let it add, leave out or forgive anything. */
function expectFit(schema: v.GenericSchema, value: unknown): void {
  expect(v.parse(schema, value)).toEqual(value);
}

/** The body of an answer without what came along. */
function ownBody(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("included" in body)) return body;
  const { included: _, ...own } = body;
  return own;
}

/** The operation that answers a GET of a path. */
function readAt(path: string, params: Readonly<Record<string, string>>): OperationName | undefined {
  return operationNames.find(
    (name) => operation(name).method === "GET" && filledPath(operation(name).path, params) === path,
  );
}

test.each(calls)(
  "$name, $id: the request and the answer fit their schemas",
  ({ name, example }) => {
    const { request, response, status } = operation(name);
    expect(example.status).toBe(status);
    if (request !== undefined) expectFit(request, example.sent.body);
    if (response !== undefined) expectFit(response, ownBody(example.body));
  },
);

test.each(calls)("$name, $id: what comes along fits its own", ({ name, example }) => {
  const { includes = [] } = operation(name);
  const { included } = v.parse(WithIncluded, example.body || {});
  const { params = {} } = example.sent;
  expect(included.map(({ path }) => readAt(path, params))).toEqual(includes);
  for (const { path, body } of included) {
    const read = readAt(path, params);
    const schema = read && operation(read).response;
    if (schema !== undefined) expectFit(schema, body);
  }
});

test("there is an example of every operation, and one of each problem", () => {
  const shown = new Set(calls.map(({ name }) => name));
  expect(operationNames.filter((name) => !shown.has(name))).toEqual([]);
  const types = Problem.options.map(({ entries }) => entries.type.literal);
  expect(Object.keys(problems).toSorted()).toEqual(types.toSorted());
});

test.each(Object.entries(problemStatus))("%s is answered so", (type, status) => {
  const example = problems[type];
  expect(example).toMatchObject({ status, body: { type, status } });
  const schema = namedSchemas()[problemName(type)];
  if (schema === undefined) throw new Error(`${type} has no schema.`);
  expectFit(schema, example?.body);
});

test("every answer says that no cache may keep it, and who is asked to wait is told how long", () => {
  for (const { headers } of [...calls.map(({ example }) => example), ...Object.values(problems)]) {
    expect(headers.get("Cache-Control")).toBe("no-store");
  }
  for (const type of ["rate-limited", "unavailable"]) {
    expect(problems[type]?.headers.get("Retry-After")).toMatch(/^\d+$/);
  }
});
