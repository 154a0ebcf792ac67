import type { ReactNode } from "react";
import { UPDATE_GLOBALS } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";
import source from "../src/ui/tokens.css?raw";
import { Button } from "../src/ui/button.tsx";
import { Section } from "../src/ui/section.tsx";
import { parseTokens, type Token } from "./parse-tokens.ts";
import { TokenFiles } from "./token-files.tsx";
import styles from "./token-page.module.css";
import { TokenValue } from "./token-value.tsx";
import { encodeTokens, type Tokens } from "./tokens.ts";

const headingId = "tokens";
const allTokens = parseTokens(source);

/** Puts changed tokens into the address, from where every story, and whoever gets a link, takes them. */
function share(tokens: Tokens): void {
  addons.getChannel().emit(UPDATE_GLOBALS, { globals: { tokens: encodeTokens(tokens) } });
}

function without(tokens: Tokens, name: string): Tokens {
  return Object.fromEntries(Object.entries(tokens).filter(([other]) => other !== name));
}

function asCss(tokens: Tokens): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}: ${value};`)
    .join("\n");
}

function Changes({ changed }: { readonly changed: Tokens }) {
  if (Object.keys(changed).length === 0) {
    return <p>Change a value, and every story shows it, as does a link to any of them.</p>;
  }
  return (
    <Section heading="Changed" isPanel>
      <p>Every story shows this, as does a link to any of them. To keep it, put it here:</p>
      <p>
        <code>src/ui/tokens.css</code>
      </p>
      <pre className={styles.code}>{asCss(changed)}</pre>
      <div>
        <Button
          onClick={() => {
            share({});
            // The button goes away.
            document.getElementById(headingId)?.focus();
          }}
        >
          Reset all
        </Button>
      </div>
    </Section>
  );
}

/** Some of the tokens, under a heading. */
interface Group {
  readonly heading: string;
  readonly has: (token: Token) => boolean;
}

interface TokenPageProps {
  readonly heading: string;
  readonly groups: readonly Group[];
  /** The tokens that are tried with another value. */
  readonly changed: Tokens;
  /** Shows a token as what it is for. */
  readonly children: (token: Token) => ReactNode;
}

/** Tokens of some kinds, each shown as what it is for, with its value to change. */
export function TokenPage({ heading, groups, changed, children }: TokenPageProps) {
  return (
    <main className={styles.page} lang="en" dir="ltr">
      <h1 id={headingId} tabIndex={-1}>
        {heading}
      </h1>
      <Changes changed={changed} />
      {groups.map((group) => (
        <Section key={group.heading} heading={group.heading}>
          <ul className={styles.tokens}>
            {allTokens.filter(group.has).map((token) => (
              <li key={token.name} className={styles.token}>
                {children(token)}
                <TokenValue
                  token={token}
                  changed={changed[token.name]}
                  onChange={(value) => share({ ...changed, [token.name]: value })}
                  onReset={() => share(without(changed, token.name))}
                />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Section heading="Take them along">
        <p>
          All tokens for design tools, in the format of the Design Tokens Community Group: one file
          for each theme, as src/ui/tokens.css has them, without what is changed here.
        </p>
        <TokenFiles />
      </Section>
    </main>
  );
}
