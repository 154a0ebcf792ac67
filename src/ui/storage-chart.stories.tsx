import type { Meta, StoryObj } from "@storybook/react-vite";
import { longWord, rightToLeftName } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { StorageChart } from "./storage-chart.tsx";

const gigabyte = 2 ** 30;
const free = 5 * gigabyte;

function row(name: string, gigabytes: number) {
  const text = `${gigabytes} GB`;
  return { id: name, name, used: gigabytes * gigabyte, free, text };
}

const six = [
  row("Kari Nordmann", 871),
  row("Ola Nordmann", 412),
  row("Nora Nordmann", 96),
  row("Emil Nordmann", 12.5),
  row("Ingrid Berg", 5.1),
  row("Jonas Berg", 3.2),
];

const meta = {
  title: "Parts/Storage chart",
  component: StorageChart,
  decorators: [translated],
  args: {
    names: { free: "5 GB", over: message("storage.key-over") },
    more: (count) => `+ ${count}`,
    rows: six,
  },
  parameters: {
    about:
      "For how much several people store, on one scale, most first: solid what may stay, striped what must be moved, so that it differs by more than its colour. Assistive technology skips the bars: the same figures stand beside them as text. Beyond eight, the rest is folded.",
  },
} satisfies Meta<typeof StorageChart>;

export default meta;

type Story = StoryObj<typeof meta>;

export const SomeHaveTooMuch: Story = {};

export const One: Story = { args: { rows: [row("Kari Nordmann", 64)] } };

export const Eight: Story = {
  args: { rows: [...six, row("Liv Berg", 0), row("Per Berg", 1)] },
};

export const Thirty: Story = {
  args: { rows: Array.from({ length: 30 }, (_, index) => row(`Person ${index + 1}`, 30 - index)) },
};

export const Nothing: Story = { args: { rows: [row("Kari Nordmann", 0)] } };

export const ExactlyWhatIsFree: Story = { args: { rows: [row("Kari", 5), row("Ola", 5)] } };

export const FourTerabytes: Story = { args: { rows: [row("Kari", 4096), row("Ola", 5.1)] } };

export const LongNames: Story = { args: { rows: [row(longWord, 64), row(rightToLeftName, 3)] } };

export const RightToLeft: Story = { globals: { direction: "rtl" } };
