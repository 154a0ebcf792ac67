import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { signInCode } from "../mocks/handlers/session.ts";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { TextField } from "./text-field.tsx";

const meta = {
  title: "Parts/Text field",
  component: TextField,
  decorators: [translated],
  args: { id: "identifier", label: message("identifier.label") },
  argTypes: {
    label: { control: "text" },
    hint: { control: "text" },
    error: { control: "text" },
  },
  parameters: {
    about:
      "For a line of text that only the subscriber knows. Its label stays in sight; there are no words inside it that vanish on writing.",
  },
} satisfies Meta<typeof TextField>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Written: Story = { args: { defaultValue: "kari.nordmann@example.com" } };

export const Hint: Story = { args: { hint: message("identifier-page.lead") } };

export const Mistake: Story = { args: { error: message("identifier.missing") } };

export const Code: Story = {
  args: { isCode: true, id: "code", label: message("code.label"), defaultValue: signInCode },
};

export const Focus: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.tab();
    await expect(canvas.getByRole("textbox")).toHaveFocus();
  },
};

export const LongText: Story = {
  args: {
    label: longSentence,
    hint: longSentence,
    error: longSentence,
    defaultValue: longWord,
  },
};

export const RightToLeft: Story = {
  args: { hint: message("identifier-page.lead"), defaultValue: "kari.nordmann@example.com" },
  globals: { direction: "rtl" },
};
