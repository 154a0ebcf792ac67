import type { Meta, StoryObj } from "@storybook/react-vite";
import { message, translated } from "../../.storybook/translated.tsx";
import { StorageBar } from "./storage-bar.tsx";

const gigabyte = 2 ** 30;

const meta = {
  title: "Parts/Storage bar",
  component: StorageBar,
  decorators: [translated],
  args: {
    used: 212 * gigabyte,
    quotas: [
      { name: message("storage.now"), bytes: 1024 * gigabyte },
      { name: message("storage.after"), bytes: 5 * gigabyte },
    ],
  },
  argTypes: { used: { control: { type: "range", min: 0, max: 1024 * gigabyte, step: gigabyte } } },
  parameters: {
    about:
      "For how full the storage is, now and later, as a picture. Assistive technology skips it: the same figures must stand beside it as text. What is too much is striped, so that it differs by more than its colour.",
  },
} satisfies Meta<typeof StorageBar>;

export default meta;

type Story = StoryObj<typeof meta>;

export const TooMuchAfterwards: Story = {};

export const Fits: Story = { args: { used: 3.2 * gigabyte } };

export const Empty: Story = { args: { used: 0 } };

export const AlmostNothing: Story = { args: { used: 1 } };

export const NoQuota: Story = { args: { quotas: [{ name: message("storage.after"), bytes: 0 }] } };

export const RightToLeft: Story = { globals: { direction: "rtl" } };
