import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { longWord, rightToLeftName } from "../../.storybook/sample-texts.ts";
import { PersonName } from "./person-name.tsx";

const meta = {
  title: "Parts/Person name",
  component: PersonName,
  args: { name: "Kari Nordmann" },
  argTypes: { name: { control: "text" } },
  render: ({ name }) => (
    <p>
      1. <PersonName name={name} />: 212 GB
    </p>
  ),
  parameters: {
    about:
      "For every name that the API gives: it stays text, whatever it holds, and turns nothing around it. A missing name gets words of ours.",
  },
} satisfies Meta<typeof PersonName>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Name: Story = {};

export const Missing: Story = { args: { name: null } };

export const Markup: Story = {
  args: { name: "<img src=x onerror=alert(1)>" },
  async play({ canvas }) {
    await expect(canvas.queryByRole("img")).not.toBeInTheDocument();
  },
};

export const LongWord: Story = { args: { name: longWord } };

/** The figures stay where they are, on either side of the name. */
export const RightToLeftName: Story = { args: { name: rightToLeftName } };

export const RightToLeft: Story = { globals: { direction: "rtl" } };
