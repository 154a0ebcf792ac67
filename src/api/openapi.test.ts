// @vitest-environment node
import { expect, test } from "vitest";
import { openApiDocument } from "./openapi.ts";

test("the published document is the contract of today; `npm run openapi` renews it", async () => {
  const text = `${JSON.stringify(openApiDocument(), null, 2)}\n`;

  await expect(text).toMatchFileSnapshot("../../public/openapi.json");
});

test("what was seen is what is signed: cancelling states the version and a key", () => {
  const cancel = openApiDocument().paths["/subscriptions/{subscriptionId}/cancellation"]?.["post"];

  expect(cancel?.parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual([
    "subscriptionId",
    "If-Match",
    "Idempotency-Key",
  ]);
  expect(Object.keys(cancel?.responses ?? {})).toEqual([
    "201",
    "400",
    "401",
    "404",
    "409",
    "412",
    "422",
    "428",
    "429",
    "500",
    "503",
  ]);
});

test("problems that share a status are told apart by their type", () => {
  const { paths, components } = openApiDocument();
  const cancel = paths["/subscriptions/{subscriptionId}/cancellation"]?.["post"];

  expect(cancel?.responses["409"]).toEqual({
    $ref: "#/components/responses/NotCancellableOrAlreadyCancelledOrAlreadyWithdrawnOrDecisionInProgressOrDecisionWithdrawn",
  });
  expect(
    components.responses[
      "NotCancellableOrAlreadyCancelledOrAlreadyWithdrawnOrDecisionInProgressOrDecisionWithdrawn"
    ]?.content,
  ).toEqual({
    "application/problem+json": {
      schema: {
        oneOf: [
          { $ref: "#/components/schemas/NotCancellableProblem" },
          { $ref: "#/components/schemas/AlreadyCancelledProblem" },
          { $ref: "#/components/schemas/AlreadyWithdrawnProblem" },
          { $ref: "#/components/schemas/DecisionInProgressProblem" },
          { $ref: "#/components/schemas/DecisionWithdrawnProblem" },
        ],
      },
    },
  });
});

test("every reference leads somewhere", () => {
  const document = openApiDocument();
  const references = JSON.stringify(document).matchAll(/#\/components\/(\w+)\/(\w+)/g);
  const defined: Record<string, object> = document.components;

  for (const [reference, kind = "", name = ""] of references) {
    expect(defined[kind], reference).toHaveProperty(name);
  }
});
