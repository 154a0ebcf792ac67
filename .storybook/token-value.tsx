import { useState } from "react";
import { Button } from "../src/ui/button.tsx";
import { Row } from "../src/ui/stack.tsx";
import { TextField } from "../src/ui/text-field.tsx";
import { byTheme, type Token, type TokenKind } from "./parse-tokens.ts";
import { shownColour } from "./colour-sample.tsx";
import styles from "./token-page.module.css";
import { toHex } from "./contrast.ts";

/** The property of CSS that knows what such a token may be. */
const properties: Readonly<Record<TokenKind, string>> = {
  colour: "color",
  font: "font-family",
  text: "font-size",
  leading: "line-height",
  space: "padding",
  radius: "border-radius",
  size: "width",
};

interface ColourInputProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The browser's own way of picking a colour: for the theme that is shown, leaving the other as it is. */
function ColourInput({ name, value, onChange }: ColourInputProps) {
  const { light, dark } = byTheme(value);
  const pick = (picked: string) => {
    const isDark = toHex(shownColour("light-dark(#ffffff, #000000)")) === "#000000";
    onChange(isDark ? `light-dark(${light}, ${picked})` : `light-dark(${picked}, ${dark})`);
  };
  return (
    <input
      type="color"
      className={styles.colour}
      aria-label={`${name}, in the theme that is shown`}
      // The browser tells of each shade that is passed over; this tells of the one that is chosen.
      ref={(input) => {
        if (input === null) return undefined;
        input.value = toHex(shownColour(value));
        const commit = () => pick(input.value);
        input.addEventListener("change", commit);
        return () => input.removeEventListener("change", commit);
      }}
    />
  );
}

interface TokenValueProps {
  readonly token: Token;
  /** Its value, where it is another than that of `tokens.css`. */
  readonly changed: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onReset: () => void;
}

/** A token's name and its value, to be changed. A value that the browser would not take is answered. */
export function TokenValue({ token, changed, onChange, onReset }: TokenValueProps) {
  const { name, kind, value, moreContrast } = token;
  const current = changed ?? value;
  const contrastHint = moreContrast && `With more contrast: ${moreContrast}`;
  /** What is being written; `null` once it is the value. */
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const send = () => {
    if (draft === null) return;
    const wanted = draft.trim();
    if (wanted === "" || !CSS.supports(properties[kind], wanted)) {
      setError(`Write a value that ${properties[kind]} takes in CSS.`);
      return;
    }
    setError(undefined);
    setDraft(null);
    if (wanted !== current) onChange(wanted);
  };
  const reset = () => {
    setError(undefined);
    setDraft(null);
    onReset();
    // The button goes away.
    document.getElementById(name)?.focus();
  };
  return (
    <form
      className={styles.value}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        id={name}
        label={`--${name}`}
        hint={changed === undefined ? contrastHint : `Was ${value}`}
        error={error}
        spellCheck={false}
        autoComplete="off"
        value={draft ?? current}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={send}
      />
      <Row>
        {kind === "colour" && <ColourInput name={name} value={current} onChange={onChange} />}
        {changed !== undefined && (
          <Button variant="text" onClick={reset} aria-label={`Reset --${name}`}>
            Reset
          </Button>
        )}
      </Row>
    </form>
  );
}
