import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Button, buttonClass } from "./button.tsx";
import { Row, Stack } from "./stack.tsx";

const meta = {
  title: "Parts/Button",
  component: Button,
  decorators: [translated],
  args: { children: message("confirm.keep"), onClick: fn() },
  argTypes: {
    children: { control: "text" },
    variant: { control: "inline-radio", options: ["plain", "primary", "text"] },
  },
  parameters: {
    about:
      "For what happens on this screen; what leads elsewhere is a link. Plain for choices of equal weight, primary for the one next action, text for what may be done too. Never greyed out: whoever presses it is answered.",
  },
} satisfies Meta<typeof Button>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Each look, in the order of its weight. */
const allVariants: Story["render"] = (args) => (
  <Row>
    <Button {...args} variant="primary" />
    <Button {...args} variant="plain" />
    <Button {...args} variant="text" />
  </Row>
);

export const Plain: Story = {};

export const Primary: Story = {
  args: { variant: "primary", children: message("sign-in.continue") },
};

export const Text: Story = { args: { variant: "text", children: message("code.again") } };

export const Variants: Story = { render: allVariants };

export const Hover: Story = { render: allVariants, parameters: { pseudo: { hover: true } } };

export const Focus: Story = {
  async play({ canvas }) {
    const button = canvas.getByRole("button");
    button.focus();
    await expect(button).toHaveFocus();
  },
};

export const Busy: Story = {
  args: { isBusy: true, children: message("confirm.cancelling") },
  async play({ args, canvas, userEvent }) {
    await userEvent.click(canvas.getByRole("button"));
    await expect(args.onClick).not.toHaveBeenCalled();
  },
};

export const LinkThatIsTheNextAction: Story = {
  args: { variant: "primary", children: message("undo.heading") },
  render: ({ variant, children }) => (
    <a className={buttonClass(variant)} href="#there">
      {children}
    </a>
  ),
};

export const LongText: Story = {
  render: (args) => (
    <Stack>
      <Button {...args}>{longSentence}</Button>
      <Button {...args}>{longWord}</Button>
    </Stack>
  ),
};

export const RightToLeft: Story = { render: allVariants, globals: { direction: "rtl" } };
