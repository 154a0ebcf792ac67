import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { type ScreenId, screens } from "../flow/screens.ts";

/**
 * A choice that is kept somewhere slower than a press, such as the address: it shows at once, and is kept as
 * soon as that place has caught up.
 */
function usePicked(
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

/** The choice made on a screen. It lives in the address, so that reload, Back and signing in again all keep it. */
export function useChoice(screen: ScreenId) {
  const [search, setSearch] = useSearchParams();
  const { choice = "choice" } = screens[screen];
  return usePicked(search.get(choice), (picked) =>
    setSearch({ [choice]: picked }, { replace: true, preventScrollReset: true }),
  );
}
