import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { DonePanel } from "./done-panel.tsx";

const meta = {
  title: "Parts/Done panel",
  component: DonePanel,
  decorators: [translated],
  args: { children: message("kept.renews") },
  parameters: {
    about:
      "For the heading of a screen that says that something is done, and what belongs to that news. The tick draws itself where motion is welcome.",
  },
} satisfies Meta<typeof DonePanel>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Done: Story = {};

export const LongText: Story = { args: { children: longSentence } };
