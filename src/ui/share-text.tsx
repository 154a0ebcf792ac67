import { useState } from "react";
import { useMessages } from "../i18n/messages.tsx";
import { Button } from "./button.tsx";
import styles from "./share-text.module.css";
import { Row } from "./stack.tsx";

/** A text to send to someone: to be copied, or handed to another app where the browser can. */
export function ShareText({ text }: { readonly text: string }) {
  const { t } = useMessages();
  const [news, setNews] = useState<"copied" | "not-copied" | null>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setNews("copied");
    } catch {
      // Without a secure address, or without leave to: the text can still be marked and copied by hand.
      setNews("not-copied");
    }
  };
  const share = async () => {
    // Whoever closes the list of apps has changed their mind, which is no failure.
    await navigator.share({ text }).catch(() => undefined);
  };

  return (
    <>
      <blockquote className={styles.text}>{text}</blockquote>
      <Row>
        <Button onClick={() => void copy()}>{t("share.copy")}</Button>
        {"share" in navigator && <Button onClick={() => void share()}>{t("share.send")}</Button>}
        <output>{news && t(`share.${news}`)}</output>
      </Row>
    </>
  );
}
