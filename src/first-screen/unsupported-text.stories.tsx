import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { useMessages } from "../i18n/messages.tsx";
import { unsupportedText } from "./unsupported-text.ts";

/** One language of the page that stands beside the application. */
function Unsupported() {
  const { t } = useMessages();
  // oxlint-disable-next-line react/no-danger -- it is markup of our own, as it stands in a file of the build
  return <main dangerouslySetInnerHTML={{ __html: unsupportedText(t, "/") }} />;
}

const meta = {
  title: "Parts/Unsupported browser",
  component: Unsupported,
  parameters: {
    about:
      "E22: what browsers without JavaScript, or too old for the application, are told. The page has it in every language, with styles of its own.",
  },
} satisfies Meta<typeof Unsupported>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Told: Story = {
  async play({ canvas }) {
    await expect(canvas.getAllByRole("link")).toHaveLength(5);
  },
};

export const RightToLeft: Story = { ...Told, globals: { direction: "rtl" } };
