import { type JsonSchema, toJsonSchemaDefs } from "@valibot/to-json-schema";
import * as v from "valibot";
import { schemaComments } from "./comments.ts";
import * as cancellationSchemas from "../schema/cancellation.ts";
import * as declarationSchemas from "../schema/declaration.ts";
import * as codeSchemas from "../schema/code.ts";
import * as decisionSchemas from "../schema/decision.ts";
import * as helpSchemas from "../schema/help.ts";
import * as includedSchemas from "../schema/included.ts";
import { Problem, type ProblemType } from "../schema/problem.ts";
import * as sessionSchemas from "../schema/session.ts";
import * as subscriptionSchemas from "../schema/subscription.ts";
import * as valueSchemas from "../schema/values.ts";
import { problemMeanings } from "./summaries.ts";

/** `terms-changed` becomes `TermsChanged`. */
export function pascalCase(kebab: string): string {
  return kebab.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The name of a problem's schema, and of its example. */
export function problemName(type: string): string {
  return `${pascalCase(type)}Problem`;
}

/** A reference to a component of the document. */
export function reference(kind: "schemas" | "responses" | "examples", name: string) {
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
export function namedSchemas(): Record<string, v.GenericSchema> {
  const named: Record<string, v.GenericSchema> = {};
  for (const schemas of [
    valueSchemas,
    subscriptionSchemas,
    sessionSchemas,
    codeSchemas,
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

/** A schema's name in the document is the name it is exported by. */
export function nameOf(schema: v.GenericSchema, named: Record<string, v.GenericSchema>): string {
  const name = Object.keys(named).find((key) => named[key] === schema);
  if (name === undefined) throw new Error("A schema of the contract is not exported by name.");
  return name;
}

const meanings = new Map(
  Object.entries(problemMeanings).map(([type, meaning]) => [problemName(type), meaning]),
);

/** What the schema says of itself, after what is written about it. */
function described<Schema extends object>(schema: Schema, comment = ""): Schema {
  const own = "description" in schema ? [schema.description] : [];
  const description = [comment, ...own].filter(Boolean).join(" ");
  return description === "" ? schema : { ...schema, description };
}

/** The same with what is written about its fields. */
function withFields(schema: JsonSchema, fields: Readonly<Record<string, string>>): JsonSchema {
  if (schema.properties === undefined) return schema;
  const properties = Object.entries(schema.properties).map(
    ([name, value]) =>
      [name, typeof value === "object" ? described(value, fields[name]) : value] as const,
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** What JSON Schema calls what these patterns are for. */
const formats = new Map<unknown, string>([
  [valueSchemas.datePattern, "date"],
  [valueSchemas.instantPattern, "date-time"],
]);

/** The schemas as JSON Schema, with what their modules say about them and about their fields. */
export function componentSchemas(named: Record<string, v.GenericSchema>) {
  const comments = schemaComments();
  const schemas = toJsonSchemaDefs(named, {
    target: "draft-2020-12",
    typeMode: "input",
    // JSON Schema has no word for these; they forgive white space and refuse 31 February.
    ignoreActions: ["trim", "check"],
    overrideRef: ({ referenceId }) => reference("schemas", referenceId).$ref,
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      "fallback" in valibotSchema
        ? { ...jsonSchema, description: "More values may be added; readers tolerate them." }
        : undefined,
    // Those who read JSON Schema know dates by their names.
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const format = "requirement" in valibotAction && formats.get(valibotAction.requirement);
      if (!format) return undefined;
      const { pattern: _, ...rest } = jsonSchema;
      return { ...rest, format };
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { own = meanings.get(name), fields = {} } = comments[name] ?? {};
      return [name, described(withFields(schema, fields), own)];
    }),
  );
}
