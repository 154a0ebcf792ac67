import type {
  CancellationTerms,
  Consequence,
  StorageShare,
} from "../../api/schema/cancellation.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { useWords } from "../../i18n/words.ts";
import { fileConsequences } from "../../subscription/consequences.tsx";
import { StoragePicture } from "../../subscription/storage-picture.tsx";
import { PersonName } from "../../ui/person-name.tsx";
import { datesText } from "./dates-text.ts";
import styles from "./storage-list.module.css";

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
  const dated = fileConsequences.flatMap((kind) => {
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
  const { t } = useMessages();
  const { name, isYou } = person;
  return (
    <li className={styles.person}>
      <h3>
        <PersonName name={name} />
        {isYou && ` ${t("storage.you")}`}
      </h3>
      <StoragePicture share={person} isOwn />
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
