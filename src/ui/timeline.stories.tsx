import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Timeline } from "./timeline.tsx";

interface TimelineArgs {
  readonly events: readonly { readonly date: string; readonly what: string }[];
}

const meta = {
  title: "Parts/Timeline",
  decorators: [translated],
  args: {
    events: [
      { date: "2027-05-25", what: message("consequence.access-ends") },
      { date: "2027-05-25", what: message("consequence.uploads-stop") },
      { date: "2027-08-25", what: message("consequence.files-frozen") },
      { date: "2027-11-25", what: message("consequence.files-may-be-deleted") },
    ],
  },
  render: ({ events }) => (
    <Timeline events={events.map(({ date, what }) => ({ id: what, date, what }))} />
  ),
  parameters: {
    about:
      "For what happens on which day, in order. The days and what happens come from the API; nothing is added to alarm.",
  },
} satisfies Meta<TimelineArgs>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Events: Story = {};

export const One: Story = {
  args: { events: [{ date: "2027-05-25", what: message("consequence.access-ends") }] },
};

export const Many: Story = {
  args: {
    events: Array.from({ length: 24 }, (_, month) => ({
      date: `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-25`,
      what: message("consequence.unknown"),
    })),
  },
};

export const OnASmallPhone: Story = { globals: { viewport: { value: "w320" } } };

export const LongText: Story = {
  args: {
    events: [
      { date: "2027-05-25", what: longSentence },
      { date: "2027-08-25", what: longWord },
    ],
  },
};

export const RightToLeft: Story = { globals: { direction: "rtl" } };
