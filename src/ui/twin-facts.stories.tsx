import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { TwinFacts } from "./twin-facts.tsx";

const access = {
  name: message("fact.access-ends"),
  value: "2027-02-16",
  note: message("outcome.undo-until"),
};
const money = {
  name: message("fact.money-back"),
  value: "0 kr",
  note: message("next-charge.none"),
};

const meta = {
  title: "Parts/Twin facts",
  component: TwinFacts,
  decorators: [translated],
  args: { facts: [access, money] },
  parameters: {
    about:
      "For the two facts that count more than all others: when it ends, and how much comes back. Never one of them alone.",
  },
} satisfies Meta<typeof TwinFacts>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Facts: Story = {};

export const OneHasChanged: Story = {
  args: { facts: [access, { ...money, mark: message("confirm.changed") }] },
};

export const OnASmallPhone: Story = { globals: { viewport: { value: "w320" } } };

export const LongText: Story = {
  args: {
    facts: [
      { ...access, value: longWord },
      { ...money, note: longSentence },
    ],
  },
};

export const RightToLeft: Story = { globals: { direction: "rtl" } };
