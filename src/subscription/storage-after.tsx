import type { CancellationTerms, StorageShare } from "../api/schema/cancellation.ts";
import { useWords, type Words } from "../i18n/words.ts";
import { StorageChart } from "../ui/storage-chart.tsx";
import { peopleOver } from "./consequences.ts";
import { whoText } from "./people.ts";

type Storage = Pick<CancellationTerms, "storage" | "freeStorage">;

/** How many of them have more than they may keep. */
function summaryText({ t, format }: Words, { storage, freeStorage }: Storage): string {
  const free = format.bytes(freeStorage);
  const over = peopleOver(storage).length;
  const total = storage.length;
  const isYours = storage.some(({ isYou }) => isYou);
  if (over === 0) return t("storage.none-over", { free });
  if (total === 1 && isYours) return t("storage.you-over", { free });
  // "All of you" are not the others, and one of one is nothing to count.
  return over === total && (isYours || total === 1)
    ? t("storage.all-over", { free, total })
    : t("storage.some-over", { free, over, total });
}

interface StorageOfProps {
  readonly share: Pick<StorageShare, "used" | "quotaAfter">;
}

function StorageOf({ share: { used, quotaAfter } }: StorageOfProps) {
  const { t, format } = useWords();
  const size = format.bytes(used);
  if (used <= quotaAfter) return `${size}, ${t("storage.fits")}`;
  return (
    <>
      {`${size}, `}
      <strong>{t("storage.over", { over: format.bytesLike(used - quotaAfter, used) })}</strong>
    </>
  );
}

/** What everyone stores beside what they may keep afterwards: as a picture, and the same in words. */
export function StorageAfter({ storage, freeStorage }: Storage) {
  const words = useWords();
  const { t, format } = words;
  return (
    <>
      <p>{summaryText(words, { storage, freeStorage })}</p>
      <StorageChart
        names={{
          free: t("storage.key-free", { free: format.bytes(freeStorage) }),
          over: t("storage.key-over"),
        }}
        more={(count) => t("storage.show-more", { count })}
        rows={storage.map((share) => ({
          id: share.personId,
          name:
            storage.length === 1 && share.isYou ? t("storage.you-alone") : whoText(words, share),
          used: share.used,
          free: share.quotaAfter,
          text: <StorageOf share={share} />,
        }))}
      />
    </>
  );
}
