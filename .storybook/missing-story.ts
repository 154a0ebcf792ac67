import { STORY_MISSING, STORY_PREPARED } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";
import { quote } from "../src/mocks/engine/faults.ts";

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** The stories of the group that an address names, else all: `1-group--story` begins with its group. */
function near(id: string, entries: readonly Entry[]): readonly Entry[] {
  const [group = ""] = id.split("--");
  const inGroup = entries.filter((entry) => entry.id.startsWith(`${group}--`));
  return inGroup.length > 0 ? inGroup : entries;
}

async function listStories(): Promise<Entry[]> {
  const response = await fetch("index.json");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Storybook's own index
  const { entries } = (await response.json()) as { entries: Record<string, Entry> };
  return Object.values(entries);
}

function linkTo({ id, title, name }: Entry): HTMLElement {
  const link = document.createElement("a");
  link.href = `./?path=/story/${id}`;
  // The workbench itself, not the frame in it.
  link.target = "_top";
  link.textContent = `${title}, ${name}`;
  const item = document.createElement("li");
  item.append(link);
  return item;
}

function pageAbout(id: string, entries: readonly Entry[]): HTMLElement {
  const page = document.createElement("main");
  page.lang = "en";
  page.style.padding = "var(--space-5)";
  const heading = document.createElement("h1");
  heading.textContent = "No such story";
  const sentence = document.createElement("p");
  sentence.textContent = `There is no story ${quote(id)}. There are:`;
  const list = document.createElement("ul");
  list.append(...near(id, entries).map(linkTo));
  page.append(heading, sentence, list);
  return page;
}

async function answer(id: string): Promise<void> {
  const own = document.querySelector<HTMLElement>(".sb-errordisplay_main");
  if (own === null) return;
  const page = pageAbout(id, await listStories());
  own.style.display = "none";
  own.after(page);
  addons.getChannel().once(STORY_PREPARED, () => {
    page.remove();
    own.style.display = "";
  });
}

/** Answers a link to a story that there is not with those that there are; Storybook itself names none. */
export function answerMissingStory(): void {
  addons.getChannel().on(STORY_MISSING, (id: unknown) => {
    if (typeof id === "string") void answer(id);
  });
}
