import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Sent } from "./sent.tsx";

interface SentArgs {
  readonly text: string;
}

const meta = {
  title: "Parts/Sent",
  decorators: [translated],
  args: { text: message("feedback.thanks") },
  render: ({ text }) => (
    <Sent>
      <p>{text}</p>
    </Sent>
  ),
  parameters: {
    about:
      "In the place of a form that was sent: says so, and takes the focus that has gone with the button.",
  },
} satisfies Meta<SentArgs>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Thanks: Story = {
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getByRole("alert").parentElement).toHaveFocus());
  },
};

export const LongText: Story = { args: { text: longSentence } };

export const RightToLeft: Story = { globals: { direction: "rtl" } };
