// @vitest-environment node
import { expect, test } from "vitest";
import { nextOf } from "../src/flow/likely-next.ts";
import { groupOfScreen } from "../src/flow/screen-groups.ts";
import { screenIds, screens } from "../src/flow/screens.ts";
import { table } from "./markdown-table.ts";

const columns = ["part", "screen", "address", "needs", "shows of the API", "leads to"] as const;

const rows = screenIds.map((screen) => {
  const { path, needs, reads } = screens[screen];
  const next = nextOf(screen).map((way) => way.screen);
  return [groupOfScreen[screen], screen, `\`${path}\``, needs, reads.join(", "), next.join(", ")];
});

test("the document lists the screens of the table", async () => {
  const text = [
    "# Screens",
    "",
    "Written from the table of screens (`src/flow/screens.ts`, `ways-on.ts` and `screen-groups.ts`) by `npm run screens`. Change the table instead.",
    "",
    "Home, help and declaring without signing in are a press away on every screen. What is shown where the needs are not met, `src/flow/resolve-step.ts` decides; [states.md](states.md) lists what an account or a subscription can be in.",
    "",
    ...table([columns, ...rows]),
    "",
  ];
  await expect(text.join("\n")).toMatchFileSnapshot("../docs/screens.md");
});
