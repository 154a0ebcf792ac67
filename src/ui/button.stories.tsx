import type { Meta, StoryObj } from "@storybook/react-vite";
import { Button } from "./button.tsx";

const meta = {
  title: "Parts/Button",
  component: Button,
  args: { children: "Si opp abonnementet" },
  parameters: { about: "For what happens on this screen; a link leads elsewhere." },
} satisfies Meta<typeof Button>;

export default meta;

export const Primary: StoryObj<typeof meta> = { args: { variant: "primary" } };
