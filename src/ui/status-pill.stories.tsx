import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { StatusPill } from "./status-pill.tsx";

const meta = {
  title: "Parts/Status pill",
  component: StatusPill,
  decorators: [translated],
  args: { tone: "success", children: message("status.cancellable") },
  parameters: {
    about:
      "For the state of something in a word or two. The word says it; the colour only helps to find it.",
  },
} satisfies Meta<typeof StatusPill>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Works: Story = {};

export const Stops: Story = { args: { tone: "warning", children: message("status.past-due") } };

export const Neither: Story = { args: { tone: "neutral", children: message("status.expired") } };

export const Information: Story = { args: { tone: "info", children: message("status.not-owner") } };

export const LongText: Story = { args: { children: longSentence } };
