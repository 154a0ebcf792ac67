import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Page } from "./page.tsx";

const meta = {
  title: "Parts/Page",
  component: Page,
  decorators: [translated],
  args: {
    heading: message("confirm.heading"),
    lead: message("confirm.nothing-yet"),
    children: message("plan-switch.lead"),
  },
  argTypes: {
    lead: { control: "text" },
    children: { control: "text" },
    back: { control: false },
  },
  render: ({ children, ...page }) => (
    <Page {...page}>
      <p>{children}</p>
    </Page>
  ),
  parameters: {
    about:
      "The frame of every screen: the way back, what must be corrected, where it stands on the way, and the heading, which is also the title of the window.",
  },
} satisfies Meta<typeof Page>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Screen: Story = {};

export const Step: Story = {
  args: { step: { number: 3, total: 3 }, back: <a href="#back">Microsoft 365</a> },
};

export const HeadingAlone: Story = { args: { lead: undefined } };

export const LongText: Story = { args: { heading: longSentence, lead: longSentence } };

export const RightToLeft: Story = {
  args: { step: { number: 3, total: 3 }, back: <a href="#back">Microsoft 365</a> },
  globals: { direction: "rtl" },
};
