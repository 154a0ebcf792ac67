import { toJsonSchemaDefs } from "@valibot/to-json-schema";
import * as v from "valibot";
import { contract, operation, type OperationName } from "./contract.ts";
import { problemsOf } from "./operations/problems-of.ts";
import * as cancellationSchemas from "./schema/cancellation.ts";
import * as declarationSchemas from "./schema/declaration.ts";
import * as decisionSchemas from "./schema/decision.ts";
import * as helpSchemas from "./schema/help.ts";
import * as includedSchemas from "./schema/included.ts";
import { Problem, problemStatus, type ProblemType } from "./schema/problem.ts";
import * as sessionSchemas from "./schema/session.ts";
import * as subscriptionSchemas from "./schema/subscription.ts";
import * as valueSchemas from "./schema/values.ts";
import { problemMeanings, summaries } from "./summaries.ts";

type Operation = ReturnType<typeof operation>;

const operations = Object.keys(contract)
  .filter((name): name is OperationName => Object.hasOwn(contract, name))
  .map((name) => [name, operation(name)] as const);

const retryAfter = {
  description: "How long to wait before the next attempt, in seconds.",
  schema: { type: "integer", minimum: 0 },
};

const etag = {
  description: "The version of the terms shown, to be sent back in `If-Match`.",
  required: true,
  schema: { type: "string" },
};

const ifMatch = {
  name: "If-Match",
  in: "header",
  required: true,
  description: "The `ETag` of the terms that were on the screen.",
  schema: { type: "string" },
};

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description:
    "Made when the subscriber decides, and kept across retries and reloads until the outcome is " +
    "known. The same key with the same request gives the same answer.",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

/** `terms-changed` becomes `TermsChanged`. */
function pascalCase(kebab: string): string {
  return kebab.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function problemName(type: ProblemType): string {
  return `${pascalCase(type)}Problem`;
}

function reference(kind: "schemas" | "responses", name: string) {
  return { $ref: `#/components/${kind}/${name}` };
}

const members = {
  title: v.optional(v.string()),
  status: v.number(),
  detail: v.optional(v.string()),
};

/** The problems that enclose a receipt, with all that is promised of it. */
const enclosing = {
  "already-cancelled": v.object({
    type: v.literal("already-cancelled"),
    ...members,
    cancellation: cancellationSchemas.Cancellation,
  }),
  "already-withdrawn": v.object({
    type: v.literal("already-withdrawn"),
    ...members,
    withdrawal: cancellationSchemas.Withdrawal,
  }),
} as const satisfies Partial<Record<ProblemType, v.GenericSchema>>;

/** Every schema that has a name: what the schema modules export, and each problem by its type. */
function namedSchemas(): Record<string, v.GenericSchema> {
  const named: Record<string, v.GenericSchema> = {};
  for (const schemas of [
    valueSchemas,
    subscriptionSchemas,
    sessionSchemas,
    cancellationSchemas,
    declarationSchemas,
    decisionSchemas,
    helpSchemas,
    includedSchemas,
  ]) {
    for (const [name, value] of Object.entries<unknown>(schemas)) {
      if (isSchema(value)) named[name] = value;
    }
  }
  for (const option of Problem.options) named[problemName(option.entries.type.literal)] = option;
  named[problemName("already-cancelled")] = enclosing["already-cancelled"];
  named[problemName("already-withdrawn")] = enclosing["already-withdrawn"];
  return named;
}

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "schema";
}

function componentSchemas(named: Record<string, v.GenericSchema>) {
  return toJsonSchemaDefs(named, {
    target: "draft-2020-12",
    typeMode: "input",
    // JSON Schema has no word for these; they forgive white space and refuse 31 February.
    ignoreActions: ["trim", "check"],
    overrideRef: ({ referenceId }) => reference("schemas", referenceId).$ref,
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      "fallback" in valibotSchema
        ? { ...jsonSchema, description: "More values may be added; readers tolerate them." }
        : undefined,
  });
}

function problemResponse(types: readonly ProblemType[]) {
  const [schema, ...others] = types.map((type) => reference("schemas", problemName(type)));
  const waits = types.includes("rate-limited") || types.includes("unavailable");
  return {
    description: types.map((type) => problemMeanings[type]).join(" Or: "),
    ...(waits && { headers: { "Retry-After": retryAfter } }),
    content: {
      "application/problem+json": {
        schema: others.length === 0 ? schema : { oneOf: [schema, ...others] },
      },
    },
  };
}

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

function problemResponses(described: Operation) {
  return Object.fromEntries(
    [...problemsByStatus(described)].map(([status, types]) => [
      status,
      reference("responses", responseName(types)),
    ]),
  );
}

function componentResponses() {
  const groups = operations.flatMap(([, described]) => [...problemsByStatus(described).values()]);
  return Object.fromEntries(groups.map((types) => [responseName(types), problemResponse(types)]));
}

function parameters(described: Operation) {
  const inPath = [...described.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: reference("schemas", "Id"),
  }));
  return [
    ...inPath,
    ...(described.query ?? []).map((name) => ({
      name,
      in: "query",
      required: true,
      schema: { type: "string" },
    })),
    ...(described.ifMatch ? [ifMatch] : []),
    ...(described.idempotent ? [idempotencyKey] : []),
  ];
}

/** A schema's name in the document is the name it is exported by. */
function nameOf(schema: v.GenericSchema, named: Record<string, v.GenericSchema>): string {
  const name = Object.keys(named).find((key) => named[key] === schema);
  if (name === undefined) throw new Error("A schema of the contract is not exported by name.");
  return name;
}

/** What the answer of success is, and what it may bring along. */
function doneText({ response, includes }: Operation): string {
  if (response === undefined) return "Done; there is nothing to say.";
  if (includes === undefined) return "Done.";
  return (
    `Done. \`included\` may hold what ${includes.join(" and ")} would answer now, even where the answer ` +
    "itself is an earlier one, given again for the same key."
  );
}

function describeOperation(
  name: OperationName,
  described: Operation,
  named: Record<string, v.GenericSchema>,
) {
  const body = (...schemas: v.GenericSchema[]) => {
    const [schema, ...others] = schemas.map((one) => reference("schemas", nameOf(one, named)));
    return {
      "application/json": { schema: others.length === 0 ? schema : { allOf: [schema, ...others] } },
    };
  };
  const responses: Record<string, object> = {
    [described.status]: {
      description: doneText(described),
      ...(described.versioned && { headers: { ETag: etag } }),
      ...(described.response && {
        content: body(
          described.response,
          ...(described.includes ? [includedSchemas.WithIncluded] : []),
        ),
      }),
    },
    ...problemResponses(described),
  };
  return {
    operationId: name,
    summary: summaries[name],
    // Either the session cookie or nothing: some operations answer those who are signed out, too.
    ...(described.open && { security: [{ session: [] }, {}] }),
    parameters: parameters(described),
    ...(described.request && { requestBody: { required: true, content: body(described.request) } }),
    responses,
  };
}

/** The API as an OpenAPI 3.1 document, generated from the contract and its schemas. */
export function openApiDocument() {
  const named = namedSchemas();
  const paths: Record<string, Record<string, ReturnType<typeof describeOperation>>> = {};
  for (const [name, described] of operations) {
    const { method, path } = described;
    const item = { [method.toLowerCase()]: describeOperation(name, described, named) };
    paths[path] = { ...paths[path], ...item };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Keep or Cancel API",
      version: "0.1.0",
      summary: "Review, keep or cancel a subscription.",
      description:
        "Generated from the application's own schemas. Money is an integer in minor units. Dates " +
        "without a time are local. Unknown fields and new values of an enum are tolerated. `asOf` is the " +
        "moment at which an answer was true; a read with an older one than a decision's result says " +
        "nothing about that decision. What became of a decision is asked for, and withdrawn, by " +
        "the key that was sent as its `Idempotency-Key`.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api", description: "The application's own origin." }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "session",
          description: "HttpOnly and SameSite, set by the API; the application never reads it.",
        },
      },
      responses: componentResponses(),
      schemas: componentSchemas(named),
    },
  };
}
