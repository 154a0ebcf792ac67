import { useSyncExternalStore } from "react";
import { type Rgb, contrast } from "./contrast.ts";
import { colourUses, decoration } from "./colour-uses.ts";
import styles from "./token-page.module.css";

/** What a colour of CSS looks like on this page now: in the theme that is shown, with the tokens as they are. */
export function shownColour(css: string): Rgb {
  const probe = document.createElement("span");
  probe.style.color = css;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  // However the browser writes a colour, it paints it as red, green and blue.
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d");
  if (context === null) return [0, 0, 0];
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

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
