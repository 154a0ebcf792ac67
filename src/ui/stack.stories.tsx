import type { Meta, StoryObj } from "@storybook/react-vite";
import { longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Button } from "./button.tsx";
import { Row, Stack } from "./stack.tsx";

interface StackArgs {
  readonly texts: readonly string[];
}

const meta = {
  title: "Parts/Stack and row",
  decorators: [translated],
  args: {
    texts: [message("receipt.print"), message("receipt.download"), message("receipt.calendar")],
  },
  parameters: {
    about:
      "Stack: things one below the other, each as wide as it needs. Row: things beside each other that wrap where there is no room. For two choices of equal weight, choices.",
  },
} satisfies Meta<StackArgs>;

export default meta;

type Story = StoryObj<StackArgs>;

const stack = ({ texts }: StackArgs) => (
  <Stack>
    {texts.map((text) => (
      <Button key={text}>{text}</Button>
    ))}
  </Stack>
);

const row = ({ texts }: StackArgs) => (
  <Row>
    {texts.map((text) => (
      <Button key={text}>{text}</Button>
    ))}
  </Row>
);

export const OneBelowTheOther: Story = { render: stack };

export const BesideEachOther: Story = { render: row };

export const RowOnASmallPhone: Story = { render: row, globals: { viewport: { value: "w320" } } };

export const LongText: Story = {
  render: stack,
  args: { texts: [longWord, message("receipt.print")] },
};

export const RightToLeft: Story = { render: row, globals: { direction: "rtl" } };
