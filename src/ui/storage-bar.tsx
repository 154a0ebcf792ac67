import styles from "./storage-bar.module.css";

interface StorageBarProps {
  /** Bytes in use. */
  readonly used: number;
  /** Bytes allowed, now and later, each under its name. */
  readonly quotas: readonly { readonly name: string; readonly bytes: number }[];
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.min(100, (part / whole) * 100)}%`;
}

/**
 * How full the storage is under each quota, as a picture. It is hidden from assistive technology: the same
 * figures must stand beside it as text.
 */
export function StorageBar({ used, quotas }: StorageBarProps) {
  return (
    <div className={styles.bars} aria-hidden="true">
      {quotas.map(({ name, bytes }) => (
        <div key={name} style={{ display: "contents" }}>
          <span>{name}</span>
          <span className={styles.track}>
            <span
              className={used > bytes ? `${styles.used} ${styles.over}` : styles.used}
              style={{ inlineSize: used === 0 ? 0 : percent(used, bytes) }}
            />
          </span>
        </div>
      ))}
    </div>
  );
}
