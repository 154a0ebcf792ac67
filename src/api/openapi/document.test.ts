// @vitest-environment node
import { expect, test } from "vitest";
import { apiExamples } from "../../mocks/examples/api-examples.ts";
import { operation, operationNames } from "../contract.ts";
import { openApiDocument } from "./document.ts";
import { versionFrom } from "./headers.ts";
import { problemMeanings } from "./summaries.ts";
import { tagsOf } from "./tags.ts";

const published = openApiDocument(await apiExamples());

test("the published document is the contract of today; `npm run openapi` renews it", async () => {
  const text = `${JSON.stringify(published, null, 2)}\n`;

  await expect(text).toMatchFileSnapshot("../../../public/openapi.json");
});

test("what was seen is what is signed: cancelling states the version and a key", () => {
  const cancel = published.paths["/subscriptions/{subscriptionId}/cancellation"]?.["post"];

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
  const { paths, components } = published;
  const cancel = paths["/subscriptions/{subscriptionId}/cancellation"]?.["post"];

  expect(cancel?.responses["409"]).toEqual({
    $ref: "#/components/responses/NotCancellableOrAlreadyCancelledOrAlreadyWithdrawnOrDecisionInProgressOrDecisionWithdrawn",
  });
  expect(
    components.responses[
      "NotCancellableOrAlreadyCancelledOrAlreadyWithdrawnOrDecisionInProgressOrDecisionWithdrawn"
    ]?.content["application/problem+json"].schema,
  ).toEqual({
    oneOf: [
      { $ref: "#/components/schemas/NotCancellableProblem" },
      { $ref: "#/components/schemas/AlreadyCancelledProblem" },
      { $ref: "#/components/schemas/AlreadyWithdrawnProblem" },
      { $ref: "#/components/schemas/DecisionInProgressProblem" },
      { $ref: "#/components/schemas/DecisionWithdrawnProblem" },
    ],
  });
});

test("the version that a decision asks for comes from a read that carries one", () => {
  const asking = operationNames.filter((name) => operation(name).ifMatch === true);
  expect(Object.keys(versionFrom).toSorted()).toEqual(asking.toSorted());
  for (const read of Object.values(versionFrom)) expect(operation(read).versioned).toBe(true);
});

test("every operation belongs to one resource", () => {
  for (const name of operationNames) expect(tagsOf(name), name).toHaveLength(1);
});

test("every reference leads somewhere", () => {
  const references = JSON.stringify(published).matchAll(/#\/components\/(\w+)\/(\w+)/g);
  const defined: Record<string, object> = published.components;

  for (const [reference, kind = "", name = ""] of references) {
    expect(defined[kind], reference).toHaveProperty(name);
  }
});

test("every schema says what it is", () => {
  const { schemas } = published.components;
  const silent = Object.entries(schemas).filter(([, schema]) => !("description" in schema));
  expect(silent.map(([name]) => name)).toEqual([]);
});

test.each([
  ["Subscription.properties.nextCharge", "`null` when nothing more will be charged."],
  ["SubscriptionAnswer.properties.nextCharge", "`null` when nothing more will be charged."],
  ["Cancellation.properties.timeZone", "The IANA time zone in which the receipt states its times."],
  ["SavedPaymentMethod.properties.label", "The brand, such as Visa."],
  ["Term", "How often a price is charged. More values may be added; readers tolerate them."],
  ["TermsChangedProblem", problemMeanings["terms-changed"]],
])("%s says what its module says", (path, description) => {
  expect(published.components.schemas).toHaveProperty(`${path}.description`, description);
});
