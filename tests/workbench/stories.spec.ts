import { expect, type Finished, goToStory, listStories, openStory, test } from "./workbench.ts";

/** So many tests share the stories, each on one page. */
const shares = 12;

function violations({ reporters }: Finished): string[] {
  return reporters.flatMap(({ result }) =>
    (result.violations ?? []).map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`,
    ),
  );
}

for (let share = 0; share < shares; share += 1) {
  test(`stories ${share + 1} of ${shares} run in silence, and axe finds nothing`, async ({
    page,
    noise,
  }) => {
    test.setTimeout(180_000);
    const stories = (await listStories(page)).filter((_, index) => index % shares === share);
    const [first] = stories;
    expect(first, "there are stories").toBeDefined();
    // What is loaded before anything is shown is loaded once; the story itself is run below.
    await openStory(page, stories.at(-1)?.id ?? "");
    for (const { id, title, name } of stories) {
      const finished = await goToStory(page, id);
      const findings = [...violations(finished), ...noise.take()];
      expect.soft(findings, `${title}, ${name}`).toEqual([]);
      expect.soft(finished.status, `${title}, ${name}`).toBe("success");
      expect.soft(finished.reporters.length, `${title}, ${name} was looked at by axe`).toBe(1);
    }
  });
}
