import type { Meta, StoryObj } from "@storybook/react-vite";
import type { CSSProperties, ReactNode } from "react";
import { ColourSample } from "./colour-sample.tsx";
import { colourUses } from "./colour-uses.ts";
import type { Token, TokenKind } from "./parse-tokens.ts";
import { TokenPage } from "./token-page.tsx";
import styles from "./token-page.module.css";
import { decodeTokens } from "./tokens.ts";

const meta = {
  title: "Tokens/Colour, type and space",
  parameters: {
    about:
      "Every colour, size and distance, read from src/ui/tokens.css. Change one, and all stories show it, as does a link to any of them; Reset takes it back.",
  },
} satisfies Meta;

export default meta;

const sentence = "Your choice is still here. You can safely try again.";

function Bar({ style }: { readonly style: CSSProperties }) {
  return <div className={styles.bar} style={style} />;
}

/** Each kind of token as what it is for. */
const samples: Readonly<Record<TokenKind, (token: Token) => ReactNode>> = {
  colour: ({ name }) => <ColourSample name={name} />,
  font: ({ name }) => <p style={{ fontFamily: `var(--${name})` }}>{sentence}</p>,
  text: ({ name }) => <p style={{ fontSize: `var(--${name})` }}>{sentence}</p>,
  leading: ({ name }) => (
    <p className={styles.column} style={{ lineHeight: `var(--${name})` }}>
      {sentence} {sentence}
    </p>
  ),
  space: ({ name }) => <Bar style={{ inlineSize: `var(--${name})` }} />,
  radius: ({ name }) => (
    <div className={styles.corner} style={{ borderRadius: `var(--${name})` }} />
  ),
  size: ({ name }) => (
    <div className={styles.wide}>
      <Bar style={{ inlineSize: `var(--${name})` }} />
    </div>
  ),
};

const sample = (token: Token) => samples[token.kind](token);

/** What the toolbar, and so the address, says of the tokens; the decorators answer what cannot be read. */
function changedIn(globals: Readonly<Record<string, unknown>>) {
  const { tokens } = globals;
  return decodeTokens(typeof tokens === "string" ? tokens : "");
}

export const Colours: StoryObj = {
  render: (_, { globals }) => (
    <TokenPage
      heading="Colours"
      groups={[
        {
          heading: "In front",
          has: ({ name }) => Object.hasOwn(colourUses, name),
        },
        {
          heading: "Behind, or between",
          has: ({ name, kind }) => kind === "colour" && !Object.hasOwn(colourUses, name),
        },
      ]}
      changed={changedIn(globals)}
    >
      {sample}
    </TokenPage>
  ),
};

export const Type: StoryObj = {
  render: (_, { globals }) => (
    <TokenPage
      heading="Type"
      groups={[
        { heading: "Typeface", has: ({ kind }) => kind === "font" },
        { heading: "Sizes", has: ({ kind }) => kind === "text" },
        { heading: "Height of lines", has: ({ kind }) => kind === "leading" },
      ]}
      changed={changedIn(globals)}
    >
      {sample}
    </TokenPage>
  ),
};

export const SpaceAndShape: StoryObj = {
  render: (_, { globals }) => (
    <TokenPage
      heading="Space and shape"
      groups={[
        { heading: "Distances", has: ({ kind }) => kind === "space" },
        { heading: "Corners", has: ({ kind }) => kind === "radius" },
        { heading: "Widths and targets", has: ({ kind }) => kind === "size" },
      ]}
      changed={changedIn(globals)}
    >
      {sample}
    </TokenPage>
  ),
};
