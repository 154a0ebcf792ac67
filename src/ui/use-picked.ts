import { useState } from "react";

/**
 * A choice that is kept somewhere slower than a press, such as the address: it shows at once, and is kept as
 * soon as that place has caught up.
 */
export function usePicked(
  kept: string | null,
  keep: (value: string) => void,
): readonly [string | null, (value: string) => void] {
  const [picked, setPicked] = useState(kept);
  const pick = (value: string) => {
    setPicked(value);
    keep(value);
  };
  return [picked, pick];
}
