import { describe, expect, test, vi } from "vitest";
import { fileOf, heardIn, write } from "./heard/chapters.ts";
import { hear } from "./heard/hear.ts";
import { journeys } from "./heard/journeys.ts";

vi.mock("storybook/test", () => import("./heard/acting.ts"));
// How fast the machine is must not be heard.
vi.mock("../src/ui/use-late.ts", () => ({ useLate: () => false }));

describe.each(heardIn)("in %s", (language) => {
  test.each(Object.entries(journeys))(
    "%s is heard as it is written down",
    async (name, journey) => {
      const transcript = write(await hear(journey, language));
      await expect(transcript).toMatchFileSnapshot(fileOf(language, name));
    },
  );
});
