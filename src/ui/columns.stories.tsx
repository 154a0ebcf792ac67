import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Columns } from "./columns.tsx";

interface ColumnsArgs {
  readonly first: string;
  readonly second: string;
  readonly isNarrow?: boolean;
}

const meta = {
  title: "Parts/Columns",
  decorators: [translated],
  args: { first: message("timeline.works"), second: message("share.copied") },
  render: ({ first, second, isNarrow = false }) => (
    <Columns isNarrow={isNarrow}>
      <p>{first}</p>
      <p>{second}</p>
    </Columns>
  ),
  parameters: {
    about:
      "For parts that stand beside each other where there is room, and else one below the other.",
  },
} satisfies Meta<ColumnsArgs>;

export default meta;

type Story = StoryObj<typeof meta>;

export const SideBySide: Story = {};

export const ShortLines: Story = { args: { isNarrow: true } };

export const OnASmallPhone: Story = { globals: { viewport: { value: "w320" } } };

export const LongText: Story = { args: { second: longSentence } };
