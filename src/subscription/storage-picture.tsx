import type { StorageShare } from "../api/schema/cancellation.ts";
import { useWords } from "../i18n/words.ts";
import { StorageBar } from "../ui/storage-bar.tsx";

interface StoragePictureProps {
  readonly share: Pick<StorageShare, "used" | "quotaBefore" | "quotaAfter">;
  /** Whether the subscription is one's own, to be cancelled, or another's, to be left. */
  readonly isOwn: boolean;
}

/** What fits with the subscription and without it: as a picture, and the same in words. */
export function StoragePicture({ share, isOwn }: StoragePictureProps) {
  const { t, format } = useWords();
  const { used, quotaBefore, quotaAfter } = share;
  const sizes = {
    used: format.bytes(used),
    before: format.bytes(quotaBefore),
    after: format.bytes(quotaAfter),
  };
  const over = { ...sizes, over: format.bytes(used - quotaAfter) };
  const isOver = used > quotaAfter;
  const inWords = () => {
    if (isOwn) return isOver ? t("storage.over", over) : t("storage.fits", sizes);
    return isOver ? t("not-owner.storage-over", over) : t("not-owner.storage-fits", sizes);
  };
  return (
    <>
      <StorageBar
        used={used}
        quotas={[
          { name: t("storage.now"), bytes: quotaBefore },
          { name: t(isOwn ? "storage.after" : "not-owner.storage-without"), bytes: quotaAfter },
        ]}
      />
      <p>{inWords()}</p>
    </>
  );
}
