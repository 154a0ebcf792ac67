import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn } from "storybook/test";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { CheckboxGroup } from "./checkbox-group.tsx";

const meta = {
  title: "Parts/Checkbox group",
  component: CheckboxGroup<string>,
  decorators: [translated],
  args: {
    id: "factors",
    legend: message("feedback.factors"),
    options: [
      { value: "found", label: message("feedback.found-what-i-needed") },
      { value: "easy", label: message("feedback.easy-to-understand") },
      { value: "hard", label: message("feedback.hard-to-understand") },
      { value: "problem", label: message("feedback.technical-problem") },
    ],
    values: [],
    onChange: fn(),
  },
  argTypes: { legend: { control: "text" }, values: { control: false } },
  render: function Render({ values, onChange, ...group }) {
    const [chosen, setChosen] = useState(values);
    const choose = (next: string[]) => {
      setChosen(next);
      onChange(next);
    };
    return <CheckboxGroup {...group} values={chosen} onChange={choose} />;
  },
  parameters: {
    about:
      "For any number of choices among a few, all of them in sight. Where just one can be right, a radio group. Nothing is chosen beforehand.",
  },
} satisfies Meta<typeof CheckboxGroup<string>>;

export default meta;

type Story = StoryObj<typeof meta>;

export const NothingChosen: Story = {};

export const Chosen: Story = { args: { values: ["found", "easy"] } };

export const Focus: Story = {
  async play({ canvas }) {
    const [first] = canvas.getAllByRole("checkbox");
    first?.focus();
    await expect(first).toHaveFocus();
  },
};

export const LongText: Story = {
  args: {
    values: ["sentence"],
    options: [
      { value: "sentence", label: longSentence },
      { value: "word", label: longWord },
    ],
  },
};

export const RightToLeft: Story = { args: { values: ["hard"] }, globals: { direction: "rtl" } };
