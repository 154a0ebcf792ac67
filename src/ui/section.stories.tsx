import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { Section } from "./section.tsx";

interface SectionArgs {
  readonly heading: string;
  readonly text: string;
  readonly isPanel: boolean;
  readonly isScreenOnly: boolean;
}

const meta = {
  title: "Parts/Section",
  decorators: [translated],
  args: {
    heading: message("storage.heading"),
    text: message("storage-help.free"),
    isPanel: false,
    isScreenOnly: false,
  },
  render: ({ text, ...section }) => (
    <Section {...section}>
      <p>{text}</p>
    </Section>
  ),
  parameters: {
    about:
      "For a part of a screen that has a heading; whoever listens to the page finds it by that name. A panel for what belongs together, such as all about one subscription. Never a panel in a panel.",
  },
} satisfies Meta<SectionArgs>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Plain: Story = {};

export const Panel: Story = { args: { isPanel: true } };

/** Where the heading of the screen says what it is. */
export const NoHeading: Story = {
  render: ({ text }) => (
    <Section isPanel>
      <p>{text}</p>
    </Section>
  ),
};

export const InAnother: Story = {
  args: { isPanel: true },
  render: ({ text, ...section }) => (
    <Section {...section}>
      <p>{text}</p>
      <Section heading="Kari Nordmann" level={3}>
        <p>{text}</p>
      </Section>
    </Section>
  ),
};

export const LongText: Story = {
  args: { isPanel: true, heading: longSentence, text: longWord },
};

export const RightToLeft: Story = { args: { isPanel: true }, globals: { direction: "rtl" } };
