import { useSearchParams } from "react-router-dom";
import { type ScreenId, screens } from "../flow/screens.ts";
import { usePicked } from "../ui/use-picked.ts";

/** The choice made on a screen. It lives in the address, so that reload, Back and signing in again all keep it. */
export function useChoice(screen: ScreenId) {
  const [search, setSearch] = useSearchParams();
  const { choice = "choice" } = screens[screen];
  return usePicked(search.get(choice), (picked) =>
    setSearch({ [choice]: picked }, { replace: true, preventScrollReset: true }),
  );
}
