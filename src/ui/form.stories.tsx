import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, waitFor } from "storybook/test";
import { message, translated } from "../../.storybook/translated.tsx";
import { Button } from "./button.tsx";
import { Form } from "./form.tsx";
import { Page } from "./page.tsx";
import { TextField } from "./text-field.tsx";

interface FormArgs {
  readonly heading: string;
  readonly label: string;
  readonly submit: string;
  /** What is said when nothing was written. */
  readonly mistake: string;
  readonly isBusy: boolean;
  readonly onSubmit: (text: string) => void;
}

const meta = {
  title: "Parts/Form",
  decorators: [translated],
  args: {
    heading: message("identifier-page.title"),
    label: message("identifier.label"),
    submit: message("identifier.send-code"),
    mistake: message("identifier.missing"),
    isBusy: false,
    onSubmit: fn(),
  },
  render: function Render({ heading, label, submit, mistake, isBusy, onSubmit }) {
    const [text, setText] = useState("");
    const [error, setError] = useState<string | null>(null);
    const send = () => {
      setError(text === "" ? mistake : null);
      if (text !== "") onSubmit(text);
    };
    return (
      <Page heading={heading}>
        <Form onSubmit={send} isBusy={isBusy} error={error} fieldId="text">
          <TextField
            id="text"
            label={label}
            error={error ?? undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {submit}
          </Button>
        </Form>
      </Page>
    );
  },
  parameters: {
    about:
      "For whatever is sent. It is checked when it is sent, not while it is written, and tells the page around it what must be corrected. While it is being sent, sending it again does nothing.",
  },
} satisfies Meta<FormArgs>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Mistake: Story = {
  async play({ args, canvas, userEvent }) {
    await userEvent.click(canvas.getByRole("button"));
    await waitFor(() => expect(canvas.getByRole("alert")).toHaveFocus());
    await expect(canvas.getByRole("textbox")).toBeInvalid();
    await expect(args.onSubmit).not.toHaveBeenCalled();
  },
};

export const Busy: Story = {
  args: { isBusy: true },
  async play({ args, canvas, userEvent }) {
    await userEvent.type(canvas.getByRole("textbox"), "kari.nordmann@example.com{Enter}");
    await expect(args.onSubmit).not.toHaveBeenCalled();
  },
};

export const RightToLeft: Story = { globals: { direction: "rtl" } };
