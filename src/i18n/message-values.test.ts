// @vitest-environment node
import { expect, test } from "vitest";
import { readCatalogue, valueNames } from "./catalogue-files.ts";

function memberOf([id, message]: [string, string]): string {
  const values = valueNames(message).map((name) => `${name}: Value`);
  // As the formatter would write it.
  const key = /^[a-z]+$/.test(id) ? id : JSON.stringify(id);
  return `  ${key}: ${values.length > 0 ? `{ ${values.join("; ")} }` : "{}"};`;
}

test("the types of the messages fit the catalogue", async () => {
  const catalogue = await readCatalogue("nb");
  const source = [
    "// Written from the Norwegian catalogue by `npm run messages`. Change the catalogue instead.",
    "",
    "type Value = unknown;",
    "",
    "/** Every message with the values it takes. */",
    "export interface MessageValues {",
    ...[...catalogue].map(memberOf),
    "}",
    "",
  ];
  await expect(source.join("\n")).toMatchFileSnapshot("message-values.ts");
});
