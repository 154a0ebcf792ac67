import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Notice } from "./notice.tsx";

interface NoticeArgs {
  readonly tone: "info" | "warning" | "error" | "success";
  readonly heading: string;
  readonly text: string;
  readonly isNews: boolean;
}

const meta = {
  title: "Parts/Notice",
  decorators: [translated],
  args: {
    tone: "info",
    heading: message("terms-changed.heading"),
    text: message("terms-changed.text"),
    isNews: false,
  },
  argTypes: {
    tone: { control: "inline-radio", options: ["info", "warning", "error", "success"] },
  },
  render: ({ text, ...notice }) => (
    <Notice {...notice}>
      <p>{text}</p>
    </Notice>
  ),
  parameters: {
    about:
      "For something that must be known before going on. The words carry the meaning; the colour only helps. What appears after the screen did is news, and is read out.",
  },
} satisfies Meta<NoticeArgs>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Info: Story = {};

export const Warning: Story = {
  args: {
    tone: "warning",
    heading: message("past-due.heading"),
    text: message("past-due.can-cancel"),
  },
};

export const Failure: Story = {
  args: {
    tone: "error",
    heading: message("cancel-failed.heading"),
    text: message("cancel-failed.next"),
    isNews: true,
  },
};

export const Success: Story = {
  args: { tone: "success", heading: "", text: message("feedback.thanks") },
};

export const LongText: Story = { args: { heading: longSentence, text: longWord } };

export const RightToLeft: Story = { args: { tone: "warning" }, globals: { direction: "rtl" } };
