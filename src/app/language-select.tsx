import { useState } from "react";
import { activateLanguage } from "../i18n/activate.ts";
import { isLanguage, languages, rememberLanguage } from "../i18n/languages.ts";
import { useMessages } from "../i18n/messages.tsx";
import styles from "./root-layout.module.css";

/** Switches the language at once, without leaving the screen or losing what was typed. */
export function LanguageSelect() {
  const { t, language } = useMessages();
  const [hasFailed, setHasFailed] = useState(false);

  const choose = async (chosen: string) => {
    if (!isLanguage(chosen)) return;
    setHasFailed(false);
    try {
      await activateLanguage(chosen);
      rememberLanguage(chosen);
    } catch {
      // Until its words are there, the page stays whole in the language that it has.
      setHasFailed(true);
    }
  };

  return (
    <>
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
      <output>{hasFailed && t("layout.language-failed")}</output>
    </>
  );
}
