import type { Meta, StoryObj } from "@storybook/react-vite";
import { longSentence, longWord } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { ExternalLink } from "./external-link.tsx";
import { LinkList } from "./link-list.tsx";

const link = (words: string) => <ExternalLink href={"https://example.com/"}>{words}</ExternalLink>;

const meta = {
  title: "Parts/Link list",
  component: LinkList,
  decorators: [translated],
  args: {
    links: [
      {
        id: "files",
        link: link(message("help.storage.heading")),
        text: message("help.storage.text"),
      },
      {
        id: "money",
        link: link(message("help.refunds.heading")),
        text: message("help.refunds.text"),
      },
    ],
  },
  parameters: {
    about:
      "For several ways on of equal weight, each named by the question it answers. Not for the one next action: that is a button.",
  },
} satisfies Meta<typeof LinkList>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Described: Story = {};

export const NamesOnly: Story = {
  args: {
    links: [
      { id: "terms", link: link(message("see-also.terms")) },
      { id: "privacy", link: link(message("see-also.privacy")) },
    ],
  },
};

export const Hover: Story = { parameters: { pseudo: { hover: true } } };

export const OnASmallPhone: Story = { globals: { viewport: { value: "w320" } } };

export const LongText: Story = {
  args: { links: [{ id: "long", link: link(longWord), text: longSentence }] },
};

export const RightToLeft: Story = { globals: { direction: "rtl" } };
