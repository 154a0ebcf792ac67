import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { ExternalLink } from "./external-link.tsx";

const meta = {
  title: "Parts/External link",
  component: ExternalLink,
  decorators: [translated],
  args: { href: "https://example.com/", children: message("another-kind.link") },
  argTypes: {
    variant: { control: "inline-radio", options: [undefined, "plain", "primary", "text"] },
  },
  parameters: {
    about:
      "For every link out of the application. Its address may come from the API: what is not a secure web address stays text.",
  },
} satisfies Meta<typeof ExternalLink>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Link: Story = {};

export const LooksLikeAButton: Story = { args: { variant: "primary" } };

export const Hover: Story = { parameters: { pseudo: { hover: true } } };

export const Focus: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.tab();
    await expect(canvas.getByRole("link")).toHaveFocus();
  },
};

export const AddressThatIsNotSecure: Story = {
  args: { href: "javascript:alert(1)" },
  async play({ canvas }) {
    await expect(canvas.queryByRole("link")).not.toBeInTheDocument();
  },
};

export const LongText: Story = { args: { children: longWord } };

export const RightToLeft: Story = {
  args: { variant: "plain" },
  globals: { direction: "rtl" },
};
