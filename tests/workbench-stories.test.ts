// @vitest-environment node
import { matchRoutes, type RouteObject } from "react-router-dom";
import { describe, expect, test } from "vitest";
import { registeredStories } from "../.storybook/registered-stories.ts";
import { statesOf } from "../.storybook/states.ts";
import { createQueryClient } from "../src/app/query-client.ts";
import { createRoutes } from "../src/app/routes.tsx";
import { pathOf } from "../src/flow/screens.ts";
import { scenarioIds } from "../src/mocks/data/scenarios.ts";
import { screenOf, states } from "../src/mocks/states.ts";
import { readRepository } from "./repository-files.ts";

const files = readRepository(new URL("../", import.meta.url));
const stories = registeredStories();
const routes = createRoutes(createQueryClient());

/** The routes that show something of their own. */
function leaves(among: readonly RouteObject[]): RouteObject[] {
  return among.flatMap((route) =>
    route.children === undefined ? [route] : leaves(route.children),
  );
}

function routeOf(path: string): RouteObject | undefined {
  return matchRoutes(routes, path)?.at(-1)?.route;
}

test.each(scenarioIds)("the scenario %s has a screen and a flow", (id) => {
  expect(stories.filter((story) => story.maker === "flowStory" && story.id === id)).toHaveLength(1);
  expect(states.some(({ scenario }) => scenario === id)).toBe(true);
});

test("every route has a screen", () => {
  // Some are reached by what is done on another screen.
  const reached = states.flatMap((state) => screenOf(state) ?? []);
  const paths = [
    ...states.map(({ path }) => path),
    ...reached.map((screen) => pathOf(screen, "any")),
  ];
  const shown = new Set([pathOf("home"), ...paths].map(routeOf));
  const missing = leaves(routes).filter((route) => !shown.has(route));
  expect(leaves(routes).length).toBeGreaterThan(15);
  expect(missing.map(({ path }) => path)).toEqual([]);
});

test("every state of the document has a screen", () => {
  const documented = files
    .filter(({ path }) => path === "docs/states.md")
    // What stands in a file beside the application is a group with stories of its own.
    .flatMap(({ text }) => text.split("\n").filter((line) => !line.includes(".html`")))
    .flatMap((line) => /^\| ([A-Z]\d+) /.exec(line)?.[1] ?? []);
  const shown = new Set(states.flatMap((state) => statesOf(state).map(({ id }) => id)));
  expect(documented.length).toBeGreaterThan(25);
  expect(documented.filter((id) => !shown.has(id))).toEqual([]);
});

test("every building block has stories", () => {
  const has = new Set(files.map(({ path }) => path));
  const blocks = [...has].filter((path) => /^src\/ui\/[\w-]+\.tsx$/.test(path));
  expect(blocks.length).toBeGreaterThan(15);
  expect(blocks.filter((path) => !has.has(path.replace(".tsx", ".stories.tsx")))).toEqual([]);
});

describe("the addresses of stories", () => {
  test("are told apart", () => {
    const names = stories.map(({ exportName }) => exportName);
    expect(new Set(names).size).toBe(names.length);
  });

  test("make names that a module can export", () => {
    expect(stories.filter(({ exportName }) => !/^[a-z][a-zA-Z0-9]*$/.test(exportName))).toEqual([]);
  });
});
