import type { Meta, StoryObj } from "@storybook/react-vite";
import { Icon } from "./icon.tsx";
import * as signs from "./signs.ts";
import { toneClass } from "./tone.ts";

const meta = {
  title: "Parts/Icon",
  component: Icon,
  args: { sign: signs.tick },
  render: (args) => (
    <div className={toneClass("success")}>
      <Icon {...args} />
    </div>
  ),
  parameters: {
    about:
      "A sign in a circle, for the eye only: words beside it say the same. It has the colours of the tone around it.",
  },
} satisfies Meta<typeof Icon>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Works: Story = {};

export const Done: Story = { args: { isLarge: true } };

export const All: Story = {
  render: () => (
    <div className={toneClass("warning")}>
      {Object.values(signs).map((sign) => (
        <Icon key={sign} sign={sign} />
      ))}
    </div>
  ),
};
