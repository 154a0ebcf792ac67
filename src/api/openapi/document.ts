import { operation, operationNames } from "../contract.ts";
import { aboutApi } from "./about.ts";
import type { Examples } from "./examples.ts";
import { componentHeaders } from "./headers.ts";
import { describeOperation } from "./operations.ts";
import { componentResponses } from "./problems.ts";
import { componentSchemas, namedSchemas, problemName } from "./schemas.ts";
import { tags } from "./tags.ts";

const operations = operationNames.map((name) => [name, operation(name)] as const);

/** An example of each problem, by the name of its schema. */
function componentExamples({ problems }: Examples) {
  return Object.fromEntries(
    Object.entries(problems).map(([type, { summary, body }]) => [
      problemName(type),
      { summary, value: body },
    ]),
  );
}

/** The API as an OpenAPI 3.1 document, generated from the contract and its schemas. */
export function openApiDocument(examples: Examples) {
  const named = namedSchemas();
  const paths: Record<string, Record<string, ReturnType<typeof describeOperation>>> = {};
  for (const [name, described] of operations) {
    const { method, path } = described;
    const own = { named, examples: examples.operations[name] ?? {} };
    const item = { [method.toLowerCase()]: describeOperation(name, described, own) };
    paths[path] = { ...paths[path], ...item };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Keep or Cancel API",
      version: "0.1.0",
      summary: "Review, keep or cancel a subscription.",
      description: aboutApi(),
      contact: { name: "Keep or Cancel" },
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api", description: "The application's own origin." }],
    tags,
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "session",
          description:
            "HttpOnly, SameSite and, over HTTPS, Secure; set by the API. The application never reads it, so its " +
            "name is the back end's own.",
        },
      },
      headers: componentHeaders(examples),
      examples: componentExamples(examples),
      responses: componentResponses(operations.map(([, described]) => described)),
      schemas: componentSchemas(named),
    },
  };
}
