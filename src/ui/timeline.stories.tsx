import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import * as signs from "./signs.ts";
import { Timeline, type TimelineEntry } from "./timeline.tsx";

const works = {
  date: "2027-05-25",
  when: "2027-05-25",
  sign: signs.tick,
  tone: "success",
  what: message("timeline.works"),
} as const;
const ends = {
  date: "2027-05-25",
  when: "> 2027-05-25",
  sign: signs.pause,
  what: message("consequence.access-ends"),
} as const;

const meta = {
  title: "Parts/Timeline",
  component: Timeline,
  decorators: [translated],
  args: {
    entries: [
      works,
      ends,
      {
        date: "2027-08-25",
        when: "2027-08-25",
        sign: signs.lock,
        what: message("consequence.files-frozen"),
      },
      {
        date: "2027-09-25",
        when: "2027-09-25",
        sign: signs.banknote,
        tone: "neutral",
        what: message("consequence.refund-expected"),
      },
      {
        date: "2027-11-25",
        when: "2027-11-25",
        sign: signs.bin,
        what: message("consequence.files-may-be-deleted"),
      },
    ],
  },
  parameters: {
    about:
      "For what happens on which day, in order. The sign says what kind of day it is, the line is green for as long as everything works. The days and what happens come from the API; nothing is added to alarm.",
  },
} satisfies Meta<typeof Timeline>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Days: Story = {};

export const One: Story = { args: { entries: [ends] } };

export const Many: Story = {
  args: {
    entries: Array.from({ length: 24 }, (_, month): TimelineEntry => {
      const date = `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-25`;
      return { date, when: date, sign: signs.information, what: message("consequence.unknown") };
    }),
  },
};

export const OnASmallPhone: Story = { globals: { viewport: { value: "w320" } } };

export const LongText: Story = {
  args: {
    entries: [
      { ...works, what: longSentence },
      { ...ends, what: longWord },
    ],
  },
};

export const RightToLeft: Story = { globals: { direction: "rtl" } };
