import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Points } from "./points.tsx";

const wait = {
  title: message("decision.wait"),
  text: message("decision.wait-text"),
} as const;

const meta = {
  title: "Parts/Points",
  component: Points,
  decorators: [translated],
  args: {
    points: [
      wait,
      { title: message("choice.cancel"), text: longSentence },
      { title: message("choice.keep"), text: longSentence },
    ],
  },
  parameters: {
    about:
      "For a few things that one weighs against each other. Where one is well, or must be known, a sign helps to find it; the words say the same.",
  },
} satisfies Meta<typeof Points>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Ways: Story = {};

export const Fit: Story = {
  args: {
    points: [
      { tone: "success", title: message("plan-fit.alone") },
      { tone: "warning", title: longWord, text: longSentence },
    ],
  },
};

export const OnASmallPhone: Story = { globals: { viewport: { value: "w320" } } };

export const RightToLeft: Story = { globals: { direction: "rtl" } };
