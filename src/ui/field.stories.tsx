import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Field } from "./field.tsx";

const meta = {
  title: "Parts/Field",
  component: Field,
  decorators: [translated],
  args: {
    id: "address",
    label: message("identifier.label"),
    children: (control) => <input {...control} type="email" />,
  },
  argTypes: {
    label: { control: "text" },
    hint: { control: "text" },
    error: { control: "text" },
    children: { control: false },
  },
  parameters: {
    about:
      "The frame of every control: what it is called, what helps, and what is wrong, above it and tied to it. For a control that has no part of its own yet; else a text field, a text area or a select field.",
  },
} satisfies Meta<typeof Field>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Label: Story = {};

export const Hint: Story = { args: { hint: message("identifier-page.lead") } };

export const Mistake: Story = {
  args: { hint: message("identifier-page.lead"), error: message("identifier.missing") },
};

export const LongText: Story = {
  args: { label: longSentence, hint: longSentence, error: longSentence },
};

export const RightToLeft: Story = {
  args: { hint: message("identifier-page.lead"), error: message("identifier.missing") },
  globals: { direction: "rtl" },
};
