import type * as v from "valibot";
import type { operation, OperationName } from "../contract.ts";
import { WithIncluded } from "../schema/included.ts";
import { descriptions } from "./descriptions.ts";
import type { Example, OwnExamples } from "./examples.ts";
import { headerReference, idempotencyKeyParameter, ifMatchParameter } from "./headers.ts";
import { problemResponses } from "./problems.ts";
import { nameOf, reference } from "./schemas.ts";
import { summaries } from "./summaries.ts";
import { tagsOf } from "./tags.ts";

type Operation = ReturnType<typeof operation>;

/** What each example has in one place. A call and its answer bear the same name wherever they stand. */
function valuesOf(examples: OwnExamples, valueOf: (example: Example) => unknown) {
  // Without any there is no list either, which the linter sees.
  if (Object.keys(examples).length === 0) return undefined;
  return Object.fromEntries(
    Object.entries(examples).map(([name, example]) => [
      name,
      { summary: example.summary, value: valueOf(example) },
    ]),
  );
}

/** What the parameters of paths and queries name. */
const parameterMeanings: Record<string, string> = {
  subscriptionId: "The `id` of a subscription of the account that is signed in.",
  cancellationId: "The `id` of a receipt of the account that is signed in.",
  key: "The `Idempotency-Key` that the request was, or would have been, sent under.",
  q: "What someone has typed, in their own language; at times the beginning of a word.",
};

function parameters(name: OperationName, described: Operation, examples: OwnExamples) {
  const inPath = [...described.path.matchAll(/\{(\w+)\}/g)].map(([, parameter = ""]) => ({
    name: parameter,
    in: "path",
    required: true,
    description: parameterMeanings[parameter],
    schema: reference("schemas", "Id"),
    examples: valuesOf(examples, ({ sent }) => sent.params?.[parameter]),
  }));
  const inQuery = (described.query ?? []).map((parameter) => ({
    name: parameter,
    in: "query",
    required: true,
    description: parameterMeanings[parameter],
    schema: { type: "string" },
    examples: valuesOf(examples, ({ sent }) => sent.query?.[parameter]),
  }));
  const versions = valuesOf(examples, ({ sent }) => sent.ifMatch);
  const keys = valuesOf(examples, ({ sent }) => sent.key);
  return [
    ...inPath,
    ...inQuery,
    ...(described.ifMatch ? [ifMatchParameter(name, versions)] : []),
    ...(described.idempotent ? [idempotencyKeyParameter(keys)] : []),
  ];
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

function successHeaders(tags: readonly string[], { versioned }: Operation) {
  return {
    "Cache-Control": headerReference("CacheControl"),
    ...(versioned && { ETag: headerReference("ETag") }),
    ...(tags.includes("Signing in") && { "Set-Cookie": headerReference("SetCookie") }),
  };
}

/** An operation as the document has it. */
export function describeOperation(
  name: OperationName,
  described: Operation,
  { named, examples }: { named: Record<string, v.GenericSchema>; examples: OwnExamples },
) {
  const { request, response, includes } = described;
  const content = (schemas: readonly v.GenericSchema[], valueOf: (example: Example) => unknown) => {
    const [schema, ...others] = schemas.map((one) => reference("schemas", nameOf(one, named)));
    return {
      "application/json": {
        schema: others.length === 0 ? schema : { allOf: [schema, ...others] },
        examples: valuesOf(examples, valueOf),
      },
    };
  };
  const tags = tagsOf(name);
  const answered = response && [response, ...(includes ? [WithIncluded] : [])];
  const responses: Record<string, object> = {
    [described.status]: {
      description: doneText(described),
      headers: successHeaders(tags, described),
      ...(answered && { content: content(answered, ({ body }) => body) }),
    },
    ...problemResponses(described),
  };
  return {
    operationId: name,
    tags,
    summary: summaries[name],
    description: descriptions[name],
    // Either the session cookie or nothing: some operations answer those who are signed out, too.
    ...(described.open && { security: [{ session: [] }, {}] }),
    parameters: parameters(name, described, examples),
    ...(request && {
      requestBody: { required: true, content: content([request], ({ sent }) => sent.body) },
    }),
    responses,
  };
}
