import { useMessages } from "../i18n/messages.tsx";

/** A person's name as the API gives it, isolated from the text around it; a word of ours where it is missing. */
export function PersonName({ name }: { readonly name: string | null }) {
  const { t } = useMessages();
  return name === null || name.trim() === "" ? t("person.no-name") : <bdi>{name}</bdi>;
}
