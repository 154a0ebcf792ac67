import type { ReactNode } from "react";
import styles from "./link-list.module.css";

/** One way on. */
interface ListedLink {
  /** What it is known by; a place that links can point to. */
  readonly id: string;
  readonly link: ReactNode;
  /** What one finds there, in a line or two. */
  readonly text?: string;
}

/** Ways on from here, one below the other: each a row that can be pressed anywhere. */
export function LinkList({ links }: { readonly links: readonly ListedLink[] }) {
  return (
    <ul className={styles.links}>
      {links.map(({ id, link, text }) => (
        <li key={id} id={id} className={styles.row}>
          {link}
          {text && <p>{text}</p>}
        </li>
      ))}
    </ul>
  );
}
