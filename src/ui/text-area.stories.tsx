import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { TextArea } from "./text-area.tsx";

const meta = {
  title: "Parts/Text area",
  component: TextArea,
  decorators: [translated],
  args: {
    id: "description",
    label: message("support.description"),
    hint: message("support.description-hint"),
  },
  argTypes: {
    label: { control: "text" },
    hint: { control: "text" },
    error: { control: "text" },
  },
  parameters: {
    about:
      "For several lines of the subscriber's own words. Say beforehand what does not belong there, such as passwords and card numbers.",
  },
} satisfies Meta<typeof TextArea>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Written: Story = { args: { defaultValue: longSentence } };

export const Mistake: Story = { args: { error: message("support.description-missing") } };

export const Focus: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.tab();
    await expect(canvas.getByRole("textbox")).toHaveFocus();
  },
};

export const LongText: Story = {
  args: { label: longSentence, hint: longSentence, defaultValue: longSentence.repeat(8) },
};

export const RightToLeft: Story = { globals: { direction: "rtl" } };
