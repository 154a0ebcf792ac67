import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { longSentence } from "../../.storybook/sample-texts.ts";
import { message, translated } from "../../.storybook/translated.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Stack } from "./stack.tsx";
import { TextField } from "./text-field.tsx";

interface ErrorSummaryArgs {
  /** What the field is called that it leads to. */
  readonly label: string;
  readonly text: string;
}

const meta = {
  title: "Parts/Error summary",
  decorators: [translated],
  args: { label: message("identifier.label"), text: message("identifier.missing") },
  render: ({ label, text }) => (
    <Stack>
      <ErrorSummary error={{ message: text, fieldId: "field", attempt: 1 }} />
      <TextField id="field" label={label} error={text} />
    </Stack>
  ),
  parameters: {
    about:
      "For what must be corrected before going on. A page shows it above its heading as soon as its form finds a mistake. It takes the focus, and leads to the field, where the same words stand.",
  },
} satisfies Meta<ErrorSummaryArgs>;

export default meta;

type Story = StoryObj<typeof meta>;

export const HasTheFocus: Story = {
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getByRole("alert")).toHaveFocus());
  },
};

export const LeadsToTheField: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole("link"));
    await expect(canvas.getByRole("textbox")).toHaveFocus();
  },
};

export const LongText: Story = { args: { text: longSentence } };

export const RightToLeft: Story = { globals: { direction: "rtl" } };
