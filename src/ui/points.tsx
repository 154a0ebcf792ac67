import styles from "./points.module.css";

/** One of a few things to weigh, known by its title. */
export interface Point {
  /** Whether it is well, or must be known; else it has no sign. */
  readonly tone?: "success" | "warning" | "neutral" | undefined;
  readonly title: string;
  /** What there is to say of it. */
  readonly text?: string | undefined;
}

/** A few things one below the other, with a sign where there is a tone. The words say the same as the sign. */
export function Points({ points }: { readonly points: readonly Point[] }) {
  return (
    <ul className={styles.points}>
      {points.map(({ tone, title, text }) => (
        <li key={title} className={tone && styles[tone]}>
          <p className={styles.title}>
            {title}
            {/* A pause for the ear. */}
            {text && <span className={styles.unseen}>. </span>}
          </p>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ul>
  );
}
