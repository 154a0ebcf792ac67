import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { longWord, rightToLeftName } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { LongList } from "./long-list.tsx";

interface Item {
  readonly id: string;
  readonly name: string;
}

interface LongListArgs {
  readonly label: string;
  readonly hint: string;
  readonly names: readonly string[];
}

const people = Array.from({ length: 40 }, (_, index) => `Kari ${index + 1}`);
const wordsOf = ({ name }: Item) => [name];
const row = ({ name }: Item) => <p>{name}</p>;

const meta = {
  title: "Parts/Long list",
  decorators: [translated],
  args: {
    label: message("list.find-account"),
    hint: message("list.find-account-hint"),
    names: people,
  },
  render: ({ names, ...texts }) => (
    <LongList
      {...texts}
      id="find"
      place="story"
      items={names.map((name, index) => ({ id: String(index), name }))}
      wordsOf={wordsOf}
      size="row"
    >
      {row}
    </LongList>
  ),
  parameters: {
    about:
      "For more than ten of a kind, such as accounts. Fewer are a plain list, since a filter would only stand in the way.",
  },
} satisfies Meta<LongListArgs>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Many: Story = {};

export const Filtered: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.type(canvas.getByRole("searchbox"), "kari 12");
    await expect(await canvas.findByText("Kari 12")).toBeVisible();
  },
};

export const NothingFits: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.type(canvas.getByRole("searchbox"), "Ola");
    await canvas.findByRole("button");
  },
};

const crowd = Array.from({ length: 120 }, (_, index) => `Kari ${index + 1}`);

/** More than are drawn at once: the rest comes on request. */
export const ShowMore: Story = { args: { names: crowd } };

/** In the middle: what was drawn first has given way, and can be had again. */
export const InTheMiddle: Story = {
  args: { names: crowd },
  async play({ canvas, userEvent }) {
    for (const last of ["Kari 100", "Kari 120"]) {
      // oxlint-disable-next-line no-await-in-loop -- one press after the other is the point
      const [more] = (await canvas.findAllByRole("button")).toReversed();
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (more) await userEvent.click(more);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect(await canvas.findByText(last)).toBeVisible();
    }
  },
};

export const LongText: Story = { args: { names: [longWord, ...people] } };

export const RightToLeft: Story = {
  args: { names: [rightToLeftName, ...people] },
  globals: { direction: "rtl" },
};
