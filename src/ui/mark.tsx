import styles from "./mark.module.css";
import { toneClass } from "./tone.ts";

/** A word that marks what stands after it, such as "Changed". */
export function Mark({ children }: { readonly children: string }) {
  return (
    <>
      <span className={`${styles.mark} ${toneClass("warning")}`}>{children}</span>{" "}
    </>
  );
}
