import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn } from "storybook/test";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { SelectField } from "./select-field.tsx";

const meta = {
  title: "Parts/Select field",
  component: SelectField<string>,
  decorators: [translated],
  args: {
    id: "topic",
    label: message("support.topic"),
    none: message("support.topic-none"),
    options: [
      { value: "cannot-cancel", label: message("help.cannot-cancel.heading") },
      { value: "refund", label: message("help.refunds.heading") },
      { value: "storage", label: message("help.storage.heading") },
      { value: "locked-out", label: message("help.locked-out.heading") },
      { value: "on-behalf", label: message("help.on-behalf.heading") },
      { value: "other", label: message("support.topic-other") },
    ],
    value: null,
    onChange: fn(),
  },
  argTypes: {
    label: { control: "text" },
    hint: { control: "text" },
    error: { control: "text" },
    value: { control: false },
  },
  render: function Render({ value, onChange, ...field }) {
    const [chosen, setChosen] = useState(value);
    const choose = (next: string | null) => {
      setChosen(next);
      onChange(next);
    };
    return <SelectField {...field} value={chosen} onChange={choose} />;
  },
  parameters: {
    about:
      "For one choice among many, or one that few care about. Among up to five, a radio group, where all of them are in sight.",
  },
} satisfies Meta<typeof SelectField<string>>;

export default meta;

type Story = StoryObj<typeof meta>;

export const NothingChosen: Story = {};

export const Chosen: Story = { args: { value: "refund" } };

export const Mistake: Story = { args: { error: message("support.topic-missing") } };

export const Focus: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.tab();
    await expect(canvas.getByRole("combobox")).toHaveFocus();
  },
};

export const Many: Story = {
  args: {
    options: Array.from({ length: 200 }, (_, index) => ({
      value: `${index + 1}`,
      label: `Microsoft 365 – ${index + 1}`,
    })),
  },
};

export const LongText: Story = {
  args: { value: "long", options: [{ value: "long", label: longSentence }] },
};

export const RightToLeft: Story = { args: { value: "refund" }, globals: { direction: "rtl" } };
