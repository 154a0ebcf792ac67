import type { ReactNode } from "react";
import { Disclosure } from "./disclosure.tsx";
import { Icon } from "./icon.tsx";
import { tick } from "./signs.ts";
import styles from "./storage-chart.module.css";
import { toneClass } from "./tone.ts";

/** What one person stores. */
export interface StorageRow {
  readonly id: string;
  readonly name: ReactNode;
  /** Bytes in use. */
  readonly used: number;
  /** Bytes that may stay. */
  readonly free: number;
  /** The same in words, with what must be moved. */
  readonly text: ReactNode;
}

interface StorageChartProps {
  readonly rows: readonly StorageRow[];
  /** What the two parts of a bar are called. */
  readonly names: { readonly free: string; readonly over: string };
  /** What leads to the rows beyond the longest ones; told how many they are. */
  readonly more: (count: number) => string;
}

const longest = 8;

const percent = (part: number) => `${part * 100}%`;

function Bar({ used, free, scale }: { used: number; free: number; scale: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {used > 0 && (
        <span
          className={styles.kept}
          style={{ inlineSize: percent(Math.min(used, free) / scale) }}
        />
      )}
      {used > free && (
        <span className={styles.over} style={{ inlineSize: percent((used - free) / scale) }} />
      )}
    </span>
  );
}

/**
 * What each person stores, on one scale for all, most first: solid what may stay, striped what must be moved. The
 * picture is hidden from assistive technology, which hears the same figures beside it.
 */
export function StorageChart({ rows, names, more }: StorageChartProps) {
  const scale = Math.max(1, ...rows.map(({ used, free }) => Math.max(used, free)));
  // oxlint-disable-next-line unicorn/no-array-sort -- Firefox 114 has no `toSorted`; the array is a new one
  const sorted = [...rows].sort((one, other) => other.used - one.used);
  const list = (shown: readonly StorageRow[]) => (
    <ul className={styles.rows}>
      {shown.map(({ id, name, used, free, text }) => (
        <li key={id} className={styles.row}>
          <span className={styles.name}>{name}</span>{" "}
          <span className={`${styles.amount} ${toneClass(used > free ? "warning" : "success")}`}>
            {text}
            {used <= free && <Icon sign={tick} />}
          </span>
          <Bar used={used} free={free} scale={scale} />
        </li>
      ))}
    </ul>
  );
  const hidden = sorted.slice(longest);
  return (
    <div className={styles.chart}>
      {sorted.length > 1 && sorted.some(({ used, free }) => used > free) && (
        <p className={styles.key} aria-hidden="true">
          <span className={styles.kept} /> {names.free}
          <span className={styles.over} /> {names.over}
        </p>
      )}
      {list(sorted.slice(0, longest))}
      {hidden.length > 0 && <Disclosure summary={more(hidden.length)}>{list(hidden)}</Disclosure>}
    </div>
  );
}
