import { useSyncExternalStore } from "react";
import { colourUses, decoration } from "./colour-uses.ts";
import { contrast } from "./contrast.ts";
import { shownColour } from "./shown-colour.ts";
import styles from "./token-page.module.css";

/** Tells of whatever may change a colour: the system's theme, and the theme and tokens of the toolbar. */
function onLooksChange(tell: () => void): () => void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const page = new MutationObserver(tell);
  system.addEventListener("change", tell);
  page.observe(document.documentElement, { attributeFilter: ["style", "data-theme"] });
  return () => {
    system.removeEventListener("change", tell);
    page.disconnect();
  };
}

/** How far one token stands apart from another, as the page shows them now. */
function useShownContrast(front: string, behind: string): number {
  return useSyncExternalStore(onLooksChange, () =>
    contrast(shownColour(`var(--${front})`), shownColour(`var(--${behind})`)),
  );
}

/** In words, what a contrast is enough for. */
function verdict(ratio: number, atLeast: number): string {
  const reached = [7, 4.5, 3].find((mark) => ratio >= mark);
  const reaches = reached === undefined ? "below 3:1" : `reaches ${reached}:1`;
  return ratio >= atLeast ? reaches : `${reaches}, needs ${atLeast}:1`;
}

/** Rounded down, so that what just misses a mark is not shown as reaching it. */
function figure(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

interface PairProps {
  readonly front: string;
  readonly behind: string;
  readonly atLeast: number;
}

/** A colour on another, and their contrast. */
function Pair({ front, behind, atLeast }: PairProps) {
  const ratio = useShownContrast(front, behind);
  return (
    <>
      <span
        className={styles.pair}
        style={{ background: `var(--${behind})`, color: `var(--${front})` }}
        aria-hidden="true"
      >
        {atLeast === 7 ? "Aa" : <span className={styles.dot} />}
      </span>{" "}
      {behind.replace("color-", "")}: <strong>{figure(ratio)}:1</strong>,{" "}
      <span className={ratio < atLeast ? styles.missed : undefined}>{verdict(ratio, atLeast)}</span>
    </>
  );
}

/** A colour as a surface, and its contrast with each that it is used on. */
export function ColourSample({ name }: { readonly name: string }) {
  const use = colourUses[name];
  const note = decoration.includes(name)
    ? "Only parts one thing from another: nobody needs to see it."
    : "Lies behind.";
  return (
    <div className={styles.sample}>
      <div className={styles.swatch} style={{ background: `var(--${name})` }} />
      {use === undefined ? (
        <p className={styles.note}>{note}</p>
      ) : (
        <ul className={styles.contrasts}>
          {use.on.map((behind) => (
            <li key={behind}>
              <Pair front={name} behind={behind} atLeast={use.atLeast} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
