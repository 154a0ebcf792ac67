import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Disclosure } from "./disclosure.tsx";

interface DisclosureArgs {
  readonly summary: string;
  readonly text: string;
  readonly isScreenOnly: boolean;
}

const meta = {
  title: "Parts/Disclosure",
  decorators: [translated],
  args: {
    summary: message("help.storage.heading"),
    text: message("help.storage.text"),
    isScreenOnly: false,
  },
  render: ({ text, ...disclosure }) => (
    <Disclosure {...disclosure}>
      <p>{text}</p>
    </Disclosure>
  ),
  parameters: {
    about:
      "For what only some want to know. Never for what must be known before choosing: dates, money and consequences stay in sight.",
  },
} satisfies Meta<DisclosureArgs>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Folded: Story = {};

export const Unfolded: Story = {
  async play({ canvas, canvasElement }) {
    canvasElement.querySelector("summary")?.click();
    await expect(canvas.getByRole("group")).toHaveAttribute("open");
  },
};

export const Hover: Story = { parameters: { pseudo: { hover: true } } };

export const Focus: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.tab();
    await expect(canvas.getByRole("group")).toContainElement(document.querySelector(":focus"));
  },
};

export const LongText: Story = { args: { summary: longSentence, text: longWord } };

export const RightToLeft: Story = { globals: { direction: "rtl" } };
