import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn } from "storybook/test";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { RadioGroup } from "./radio-group.tsx";

const meta = {
  title: "Parts/Radio group",
  component: RadioGroup<string>,
  decorators: [translated],
  args: {
    id: "when",
    legend: message("confirm.when"),
    options: [
      {
        value: "later",
        label: message("option.end-of-term"),
        details: message("refund.none"),
      },
      { value: "now", label: message("option.now"), details: message("undo.refunded") },
    ],
    value: null,
    onChange: fn(),
  },
  argTypes: {
    legend: { control: "text" },
    error: { control: "text" },
    value: { control: false },
  },
  render: function Render({ value, onChange, ...group }) {
    const [chosen, setChosen] = useState(value);
    const choose = (next: string) => {
      setChosen(next);
      onChange(next);
    };
    return <RadioGroup {...group} value={chosen} onChange={choose} />;
  },
  parameters: {
    about:
      "For one choice among a few, all of them in sight, each with what follows from it. Nothing is ever chosen on the subscriber's behalf. Among many, a select field.",
  },
} satisfies Meta<typeof RadioGroup<string>>;

export default meta;

type Story = StoryObj<typeof meta>;

const yesAndNo = [
  { value: "yes", label: message("feedback.yes") },
  { value: "no", label: message("feedback.no") },
];

export const NothingChosen: Story = {};

export const Chosen: Story = { args: { value: "later" } };

export const Compact: Story = {
  args: { legend: message("feedback.helpful"), isCompact: true, options: yesAndNo },
};

export const Mistake: Story = { args: { error: message("confirm.missing-choice") } };

export const OneCannotBeChosen: Story = {
  args: {
    legend: message("payment-change.legend"),
    options: [
      {
        value: "expired",
        label: "Visa •••• 4242",
        details: message("payment-change.not-usable"),
        isDisabled: true,
      },
      { value: "other", label: "Mastercard •••• 5454" },
    ],
  },
  async play({ canvas, userEvent }) {
    const [expired, other] = canvas.getAllByRole("radio");
    await expect(expired).toBeDisabled();
    await userEvent.tab();
    await expect(other).toHaveFocus();
  },
};

export const Focus: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.tab();
    await expect(canvas.getAllByRole("radio")[0]).toHaveFocus();
  },
};

export const LongText: Story = {
  args: {
    value: "word",
    options: [
      { value: "sentence", label: longSentence, details: longSentence },
      { value: "word", label: longWord, details: longWord },
    ],
  },
};

export const RightToLeft: Story = {
  args: { value: "later", error: message("confirm.missing-choice") },
  globals: { direction: "rtl" },
};
