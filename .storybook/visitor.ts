import { i18n } from "@lingui/core";
import { userEvent, within } from "storybook/test";
import type { MessageId } from "../src/i18n/messages.tsx";

/** Where a story is drawn. */
export interface Place {
  readonly canvasElement: HTMLElement;
}

/** As long as the slowest answer that the toolbar offers, and some more, in milliseconds. */
const patience = { timeout: 25_000 };
const mark = "\u0000";

type Values = Readonly<Record<string, number>>;

/** A message as it reads in the story's language; what it is to be given besides stands for anything. */
function words(id: MessageId, values: Values = {}): RegExp {
  const given = new Proxy<Record<string, string | number>>(
    {},
    { get: (_, name) => values[String(name)] ?? mark },
  );
  const escaped = i18n._(id, given).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(mark, ".+")}$`);
}

/** Someone who uses the application in a story, and finds things by their words in its language. */
export class Visitor {
  readonly #element: HTMLElement;

  constructor({ canvasElement }: Place) {
    this.#element = canvasElement;
  }

  get #canvas() {
    return within(this.#element);
  }

  /** Waits for the screen with this heading; for any, without one. */
  async isAt(heading?: MessageId): Promise<void> {
    const name = heading && { name: words(heading) };
    await this.#canvas.findByRole("heading", { level: 1, ...name }, patience);
  }

  /** Waits for a text. */
  async reads(text: MessageId, values?: Values): Promise<void> {
    await this.#canvas.findAllByText(words(text, values), undefined, patience);
  }

  /** Waits for what must be corrected, above the heading. */
  async isCorrected(): Promise<void> {
    await this.#canvas.findByRole("alert", undefined, patience);
  }

  /** Presses a button; the first, where below it another form has one of the same name. */
  async presses(name: MessageId): Promise<void> {
    const [button] = await this.#canvas.findAllByRole("button", { name: words(name) }, patience);
    if (button !== undefined) await userEvent.click(button);
  }

  /** Follows a link. */
  async follows(name: MessageId): Promise<void> {
    const link = await this.#canvas.findByRole("link", { name: words(name) }, patience);
    await userEvent.click(link);
  }

  /** Presses the button that shows this, such as an account by its address. */
  async pressesWhatSays(text: string): Promise<void> {
    await userEvent.click(await this.#canvas.findByText(text, undefined, patience));
  }

  async types(label: MessageId, text: string): Promise<void> {
    const field = await this.#canvas.findByRole("textbox", { name: words(label) }, patience);
    await userEvent.clear(field);
    await userEvent.type(field, text);
  }

  /** Chooses the option whose label begins so. */
  async chooses(label: MessageId | RegExp): Promise<void> {
    const name = label instanceof RegExp ? label : words(label);
    await userEvent.click(await this.#canvas.findByRole("radio", { name }, patience));
  }

  /** Unfolds what stays folded until it is wanted. */
  async unfolds(summary: MessageId): Promise<void> {
    await userEvent.click(await this.#canvas.findByText(words(summary), undefined, patience));
  }
}
