import { useState } from "react";
import { useMessages } from "../i18n/messages.tsx";
import { applyTheme, chosenTheme, rememberTheme, themes } from "../ui/theme.ts";
import styles from "./root-layout.module.css";

/** Light, dark, or as the system has it. */
export function ThemeSelect() {
  const { t } = useMessages();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <label className={styles.theme}>
      {t("layout.theme")}
      <select
        className={styles.select}
        value={theme}
        onChange={(event) => {
          const chosen = themes.find((known) => known === event.target.value) ?? "system";
          setTheme(chosen);
          applyTheme(chosen);
          rememberTheme(chosen);
        }}
      >
        {themes.map((known) => (
          <option key={known} value={known}>
            {t(`theme.${known}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
