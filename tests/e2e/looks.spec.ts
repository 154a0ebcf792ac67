import { expect, test } from "./fixtures.ts";
import { hold } from "./hold.ts";
import { walks } from "./screens.ts";

const smallestTarget = 44;

/** Controls that are lower than they should be. Links within sentences are as high as their lines. */
function lowTargets(smallest: number): string[] {
  const controls = document.querySelectorAll(
    'button, select, input:not([type="radio"], [type="checkbox"]), textarea, summary, :has(> input), header a, a[class*="button"]',
  );
  return [...controls]
    .map((control) => ({ control, height: control.getBoundingClientRect().height }))
    .filter(({ height }) => height > 0 && height < smallest)
    .map(({ control, height }) => `${height} px: ${control.outerHTML.slice(0, 100)}`);
}

interface Border {
  readonly name: string;
  readonly isVisible: boolean;
}

/** Whether each control of the screen has an edge that can be seen. */
function borders(): Border[] {
  const controls = document.querySelectorAll(
    "main button, main a[class*='button'], main input, main select, main textarea",
  );
  return [...controls].map((control) => {
    // A choice is the whole box around its button.
    const box = control.matches("[type=radio], [type=checkbox]") ? control.parentElement : null;
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(box ?? control);
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    const hasColor = !/^rgba\(.*, 0\)$/.test(borderTopColor) && borderTopColor !== canvas;
    return {
      name: control.textContent || control.outerHTML,
      isVisible: borderTopStyle !== "none" && parseFloat(borderTopWidth) >= 1 && hasColor,
    };
  });
}

/** How long the longest movement of the screen takes, over by now or not, in milliseconds. */
function longestMotion(): number {
  const styled = [...document.querySelectorAll("*")]
    .flatMap((element) =>
      [null, "::before", "::after"].map((pseudo) => getComputedStyle(element, pseudo)),
    )
    .flatMap(({ animationName, animationDuration, transitionDuration }) => [
      animationName === "none" ? "0s" : animationDuration,
      transitionDuration,
    ])
    .flatMap((durations) => durations.split(","))
    .map((duration) => parseFloat(duration) * 1000);
  const scripted = document
    .getAnimations()
    .map(({ effect }) => Number(effect?.getComputedTiming().duration));
  return Math.max(...styled, ...scripted);
}

for (const [what, walk, refusals] of walks) {
  test(`every control on the screens of ${what} is 44 px high, with an edge in forced colours too`, async ({
    visitor,
    expectRefusals,
  }) => {
    const { page } = visitor;
    expectRefusals(...refusals);
    await walk(visitor, async (name) => {
      expect.soft(await page.evaluate(lowTargets, smallestTarget), name).toEqual([]);
      await page.emulateMedia({ forcedColors: "active" });
      const seen = await page.evaluate(borders);
      expect
        .soft(
          seen.filter(({ isVisible }) => !isVisible),
          name,
        )
        .toEqual([]);
      await page.emulateMedia({ forcedColors: null });
    });
  });
}

test("whoever wants little motion gets none", async ({ open, page, visitor, words }) => {
  const goOnAndWait = async () => {
    await visitor.isAt(words.help);
    await visitor.link(words.service).click();
    // Said once it takes long, beside the bar that moves.
    await expect(page.getByText(words.progress)).toBeAttached();
  };
  await open("personal-monthly", { path: "/help" });
  await visitor.isAt(words.help);
  await hold(page, "**/api/**");
  await goOnAndWait();
  expect(await page.evaluate(longestMotion)).toBeGreaterThan(100);

  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/help");
  await goOnAndWait();
  expect(await page.evaluate(longestMotion)).toBeLessThanOrEqual(1);
});

/** What colours the browser's own parts around the page, and the header beside them. */
function barAndHeader(): { readonly bar: string; readonly header: string } {
  const metas = document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]");
  const meta = [...metas].find(({ media }) => window.matchMedia(media).matches);
  const probe = document.createElement("p");
  probe.style.background = meta?.content ?? "";
  document.body.append(probe);
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  const header = document.querySelector("header") ?? document.body;
  return { bar: backgroundColor, header: getComputedStyle(header).backgroundColor };
}

for (const system of ["light", "dark"] as const) {
  test(`the browser's own bar goes with the header, on a ${system} system`, async ({
    open,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await open("no-remembered-account");
    const { bar, header } = await page.evaluate(barAndHeader);
    expect(bar).toBe(header);
    await page.emulateMedia({ colorScheme: system === "dark" ? "light" : "dark" });
    expect((await page.evaluate(barAndHeader)).bar).not.toBe(bar);
  });
}
