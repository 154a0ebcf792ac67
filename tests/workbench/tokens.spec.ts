import { readFile } from "node:fs/promises";
import { tokenThemes } from "../../.storybook/design-tokens.ts";
import { expect, openStory, test } from "./workbench.ts";

const files = new URL("../../docs/tokens/", import.meta.url);

test("the page of tokens hands out the tokens of each theme as a file", async ({ page }) => {
  await openStory(page, "tokens-colour-type-and-space--colours");
  const links = page.getByRole("region", { name: "Take them along" }).getByRole("link");
  await expect(links).toHaveCount(tokenThemes.length);
  for (const theme of tokenThemes) {
    const name = `${theme}.tokens.json`;
    const download = page.waitForEvent("download");
    await links.getByText(name, { exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    expect(await readFile(await file.path(), "utf8")).toBe(
      await readFile(new URL(name, files), "utf8"),
    );
  }
});
