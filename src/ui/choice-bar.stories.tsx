import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Button } from "./button.tsx";
import { ChoiceBar } from "./choice-bar.tsx";

interface ChoiceBarArgs {
  readonly first: string;
  readonly second: string;
}

const meta = {
  title: "Parts/Choice bar",
  decorators: [translated],
  args: { first: message("confirm.keep"), second: message("cancel-label.cancel-subscription") },
  render: ({ first, second }) => (
    <ChoiceBar>
      <Button>{first}</Button>
      <Button>{second}</Button>
    </ChoiceBar>
  ),
  parameters: {
    about:
      "For two choices of equal weight, such as keeping and cancelling: the same element, size and look, so that neither is the easier one. Side by side where there is room, one below the other where there is not.",
  },
} satisfies Meta<ChoiceBarArgs>;

export default meta;

type Story = StoryObj<typeof meta>;

export const SideBySide: Story = {};

export const OnASmallPhone: Story = { globals: { viewport: { value: "w320" } } };

export const LongText: Story = { args: { second: longSentence } };

export const RightToLeft: Story = { globals: { direction: "rtl" } };
