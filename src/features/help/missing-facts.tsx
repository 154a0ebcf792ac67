import { useMessages } from "../../i18n/messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Row } from "../../ui/stack.tsx";

/** In place of what applies to the subscriber, when the API did not say. */
export function MissingFacts({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const { t } = useMessages();
  return (
    <>
      <p>{t("own-facts.failed")}</p>
      <Row>
        <Button onClick={onTryAgain}>{t("error.try-again")}</Button>
      </Row>
    </>
  );
}
