import styles from "./icon.module.css";

interface IconProps {
  /** One of `signs.ts`. */
  readonly sign: string;
  /** Whether it is the sign of the whole screen. */
  readonly isLarge?: boolean;
}

/** A sign in a circle, in the colours of the tone around it. It is for the eye only: words beside it say the same. */
export function Icon({ sign, isLarge }: IconProps) {
  return (
    <svg
      className={isLarge ? `${styles.icon} ${styles.large}` : styles.icon}
      viewBox="0 0 32 32"
      aria-hidden="true"
    >
      <circle cx="16" cy="16" r="15" />
      <path d={sign} pathLength="1" />
    </svg>
  );
}
