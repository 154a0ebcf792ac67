import type {
  CancellationTerms,
  Consequence,
  StorageShare,
} from "../../api/schema/cancellation.ts";
import { useWords } from "../../i18n/words.ts";
import { PersonName } from "../../ui/person-name.tsx";
import { StorageBar } from "../../ui/storage-bar.tsx";
import { datesText } from "./dates-text.ts";
import styles from "./storage-list.module.css";

/** What happens to the files of someone who has more than the free allowance. */
const personal = ["uploads-stop", "mail-stops", "files-frozen", "files-may-be-deleted"] as const;

interface PersonProps {
  readonly person: StorageShare;
  readonly terms: CancellationTerms;
}

function dayFor(consequences: readonly Consequence[], kind: string, personId: string) {
  return consequences.find(
    (consequence) => consequence.kind === kind && consequence.personIds.includes(personId),
  )?.date;
}

function Consequences({ person, terms }: PersonProps) {
  const words = useWords();
  const dated = personal.flatMap((kind) => {
    const date = datesText(words, terms.options, ({ consequences }) =>
      dayFor(consequences, kind, person.personId),
    );
    return date === "" ? [] : [{ kind, date }];
  });
  if (dated.length === 0) return null;
  return (
    <ul>
      {dated.map(({ kind, date }) => (
        <li key={kind}>{words.t(`person-consequence.${kind}`, { date })}</li>
      ))}
    </ul>
  );
}

function Person({ person, terms }: PersonProps) {
  const { t, format } = useWords();
  const { name, isYou, used, quotaBefore, quotaAfter } = person;
  const sizes = {
    used: format.bytes(used),
    before: format.bytes(quotaBefore),
    after: format.bytes(quotaAfter),
  };
  return (
    <li className={styles.person}>
      <h3>
        <PersonName name={name} />
        {isYou && ` ${t("storage.you")}`}
      </h3>
      <StorageBar
        used={used}
        quotas={[
          { name: t("storage.now"), bytes: quotaBefore },
          { name: t("storage.after"), bytes: quotaAfter },
        ]}
      />
      <p>
        {used > quotaAfter
          ? t("storage.over", { ...sizes, over: format.bytes(used - quotaAfter) })
          : t("storage.fits", sizes)}
      </p>
      <Consequences person={person} terms={terms} />
    </li>
  );
}

/** Everyone's storage, before and after: as a picture, and the same in words. */
export function StorageList({ terms }: { readonly terms: CancellationTerms }) {
  const { t, format } = useWords();
  return (
    <>
      <p>{t("storage.text", { free: format.bytes(terms.freeStorage) })}</p>
      <ul className={styles.people}>
        {terms.storage.map((person) => (
          <Person key={person.personId} person={person} terms={terms} />
        ))}
      </ul>
    </>
  );
}
