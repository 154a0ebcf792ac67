import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence, longWord, rightToLeftName } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { FactList } from "./fact-list.tsx";

const facts = [
  { name: message("fact.subscription"), value: "Microsoft 365 Family" },
  { name: message("fact.biller"), value: "Microsoft" },
  { name: message("fact.money-back"), value: message("refund.none") },
];

const meta = {
  title: "Parts/Fact list",
  component: FactList,
  decorators: [translated],
  args: { facts },
  parameters: {
    about:
      "For facts that are looked up by name: prices, dates, states. A row each, the value below the name where both do not fit. Details that few need are small.",
  },
} satisfies Meta<typeof FactList>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Facts: Story = {};

export const OneHasChanged: Story = {
  args: {
    facts: [
      ...facts,
      {
        name: message("fact.undo"),
        value: message("undo.impossible"),
        mark: message("confirm.changed"),
      },
    ],
  },
};

export const Details: Story = { args: { isSmall: true } };

export const OnASmallPhone: Story = { globals: { viewport: { value: "w320" } } };

export const LongText: Story = {
  args: {
    facts: [
      { name: message("fact.account"), value: longWord },
      { name: longWord, value: message("undo.impossible") },
      { name: message("fact.biller"), value: longSentence, mark: message("confirm.changed") },
    ],
  },
};

export const RightToLeft: Story = {
  args: { facts: [...facts, { name: message("fact.account"), value: rightToLeftName }] },
  globals: { direction: "rtl" },
};
