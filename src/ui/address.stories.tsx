import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { longWord } from "../../.storybook/sample-texts.ts";
import { Address } from "./address.tsx";

const meta = {
  title: "Parts/Address",
  component: Address,
  args: { children: "kari.nordmann@example.com" },
  parameters: {
    about:
      "For the address of an account: an email address, a phone number or a user name, as the API gives it. Where it does not fit on a line, it goes on at its @; within a part only where that alone is too long.",
  },
} satisfies Meta<typeof Address>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Short: Story = {
  async play({ canvas }) {
    await expect(canvas.getByText("kari.nordmann@example.com")).toBeVisible();
  },
};

export const LongWords: Story = { args: { children: `${longWord}@example.com` } };

export const RightToLeft: Story = { ...Short, globals: { direction: "rtl" } };
