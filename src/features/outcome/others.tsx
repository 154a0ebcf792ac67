import { useWords } from "../../i18n/words.ts";
import { StorageAfter } from "../../subscription/storage-after.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ShareText } from "../../ui/share-text.tsx";
import { textForOthers } from "./receipt-dates.ts";
import type { Receipt } from "./receipt-kind.ts";

interface OthersProps {
  readonly receipt: Receipt;
  /** Whether access is over. */
  readonly hasEnded: boolean;
}

/** Those who shared it: what each of them stores beside what they may keep, and a text to send them. */
export function Others({ receipt, hasEnded }: OthersProps) {
  const words = useWords();
  const { storage, freeStorage } = receipt;
  const others = storage.filter(({ isYou }) => !isYou);
  if (others.length === 0) return null;
  return (
    <Disclosure summary={words.t("others.heading", { count: others.length })} isPanel isScreenOnly>
      <StorageAfter storage={others} freeStorage={freeStorage} />
      <ShareText text={textForOthers(words, receipt, hasEnded)} />
    </Disclosure>
  );
}
