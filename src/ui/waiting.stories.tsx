import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { Waiting } from "./waiting.tsx";

const meta = {
  title: "Parts/Waiting",
  component: Waiting,
  parameters: {
    about:
      "In place of what is on its way. It says nothing at first: what arrives within a moment needs no words.",
  },
} satisfies Meta<typeof Waiting>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Late: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText(/\S/)).toBeVisible();
  },
};

export const RightToLeft: Story = { ...Late, globals: { direction: "rtl" } };
