import { activateLanguage } from "../i18n/activate.ts";
import { isLanguage, languages, rememberLanguage } from "../i18n/languages.ts";
import { useMessages } from "../i18n/messages.tsx";
import styles from "./root-layout.module.css";

async function choose(language: string): Promise<void> {
  if (!isLanguage(language)) return;
  await activateLanguage(language);
  rememberLanguage(language);
}

/** Switches the language at once, without leaving the screen or losing what was typed. */
export function LanguageSelect() {
  const { t, language } = useMessages();
  return (
    <select
      className={styles.select}
      aria-label={t("layout.language")}
      value={language}
      onChange={(event) => void choose(event.target.value)}
    >
      {Object.entries(languages).map(([code, { name }]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
