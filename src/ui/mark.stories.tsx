import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Mark } from "./mark.tsx";

const meta = {
  title: "Parts/Mark",
  component: Mark,
  decorators: [translated],
  args: { children: message("confirm.changed") },
  parameters: {
    about: "For a word that marks what stands after it, such as that it is not what it was.",
  },
} satisfies Meta<typeof Mark>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Word: Story = {};

export const LongText: Story = { args: { children: longSentence } };
