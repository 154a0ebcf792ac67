import type { CancellationTerms, StorageShare } from "../../api/schema/cancellation.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { Consequences, fileConsequences } from "../../subscription/consequences.tsx";
import { PersonName } from "../../ui/person-name.tsx";
import { Section } from "../../ui/section.tsx";

const dated: ReadonlySet<string> = new Set(fileConsequences);

function Person({ person }: { readonly person: StorageShare }) {
  const { t, format } = useWords();
  const { name, isYou, used, quotaAfter } = person;
  const sizes = { used: format.bytes(used), over: format.bytes(Math.max(0, used - quotaAfter)) };
  return (
    <li>
      <strong>
        <PersonName name={name} />
        {isYou && ` ${t("storage.you")}`}
      </strong>
      {": "}
      {used > quotaAfter ? t("storage-help.over", sizes) : t("storage-help.fits", sizes)}
    </li>
  );
}

/** What happens to everyone's files, and when, if one subscription is cancelled at the end of its term. */
export function OwnStorage({ terms }: { readonly terms: CancellationTerms }) {
  const { t, format } = useWords();
  const { plan, options, storage, freeStorage } = terms;
  const option = options.find(({ kind }) => kind === "end-of-term");
  if (option === undefined) return null;
  const consequences = option.consequences.filter(({ kind }) => dated.has(kind));
  return (
    <Section heading={isolate(plan.name)} level={3}>
      <p>
        {t("storage-help.if", {
          date: format.date(option.accessEndsOn),
          free: format.bytes(freeStorage),
        })}
      </p>
      <ul>
        {storage.map((person) => (
          <Person key={person.personId} person={person} />
        ))}
      </ul>
      {consequences.length > 0 && (
        <Consequences consequences={consequences} storage={storage} marks={[": ", ""]} />
      )}
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
