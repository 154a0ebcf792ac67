import { Link } from "react-router-dom";
import { pathOf } from "../../flow/screens.ts";
import { useMessages } from "../../i18n/messages.tsx";
import styles from "./sign-in.module.css";

/** The way on for those who cannot sign in. */
export function SignInHelp() {
  const { t } = useMessages();
  return (
    <p className={styles.aside}>
      {t("sign-in.trouble")}{" "}
      <Link to={`${pathOf("help")}#locked-out`}>{t("sign-in.trouble-link")}</Link>
    </p>
  );
}
