import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { ShareText } from "./share-text.tsx";

const meta = {
  title: "Parts/Share text",
  component: ShareText,
  decorators: [translated],
  args: { text: message("others.text-end") },
  parameters: {
    about:
      "For a text to send to someone: to be copied, or handed to another app where the browser can.",
  },
} satisfies Meta<typeof ShareText>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Text: Story = {};

export const LongText: Story = { args: { text: longSentence } };
