import type { CancellationTerms } from "../../api/schema/cancellation.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { ConsequenceTimeline } from "../../subscription/consequence-timeline.tsx";
import { StorageAfter } from "../../subscription/storage-after.tsx";
import { Section } from "../../ui/section.tsx";

/** What happens to everyone's files, and when, if one subscription is cancelled at the end of its term. */
export function OwnStorage({ terms }: { readonly terms: CancellationTerms }) {
  const { t, format } = useWords();
  const { plan, options, today, freeStorage } = terms;
  const option = options.find(({ kind }) => kind === "end-of-term");
  if (option === undefined) return null;
  return (
    <Section heading={isolate(plan.name)} level={3}>
      <p>
        {t("storage-help.if", {
          date: format.date(option.accessEndsOn),
          free: format.bytes(freeStorage),
        })}
      </p>
      <ConsequenceTimeline source={{ ...terms, ...option }} today={today} />
      <StorageAfter {...terms} />
    </Section>
  );
}

/** Whether something is known of the files of a subscription that cannot be cancelled here. */
export function hasOtherStorage(subscription: Subscription): boolean {
  return subscription.memberStorage !== null || subscription.filesMayBeDeletedFrom !== null;
}

/** What is known of the files of a subscription that has ended, or that belongs to someone else. */
export function OtherStorage({ subscription }: { readonly subscription: Subscription }) {
  const { t, format } = useWords();
  const { plan, memberStorage, filesMayBeDeletedFrom } = subscription;
  const name = isolate(plan.name);
  return (
    <>
      {memberStorage && (
        <p>
          {t("storage-help.member", {
            plan: name,
            used: format.bytes(memberStorage.used),
            before: format.bytes(memberStorage.quotaBefore),
            after: format.bytes(memberStorage.quotaAfter),
          })}
        </p>
      )}
      {filesMayBeDeletedFrom !== null && (
        <p>{t("storage-help.ended", { plan: name, date: format.date(filesMayBeDeletedFrom) })}</p>
      )}
    </>
  );
}
