import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router-dom";
import type { Session } from "../../api/schema/session.ts";
import { otherAccountPath } from "../../flow/addresses.ts";
import { pathOf } from "../../flow/screens.ts";
import { callApi } from "../../api/client.ts";
import { signOut } from "../../api/operations/session.ts";
import { forgetDeclaration, forgetWritten } from "../../api/open-declaration.ts";
import { sessionQuery } from "../../api/session.ts";
import { tellTabs } from "../../api/tabs.ts";
import { useOneMutation } from "../../api/use-one-mutation.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/notice.tsx";
import { Row } from "../../ui/stack.tsx";

/** Whose subscriptions these are, and the ways to others: being on the wrong account is the common mistake. */
export function SignedInAccount({
  session,
}: {
  readonly session: Extract<Session, { status: "signed-in" }>;
}) {
  const words = useMessages();
  const { t } = words;
  const queryClient = useQueryClient();
  const navigate = useNavigate();

  const { mutate, error, isPending } = useOneMutation({
    mutationFn: () => callApi(signOut, {}),
    onSuccess: async () => {
      // Whoever signs out leaves nothing of theirs behind.
      forgetDeclaration();
      forgetWritten(queryClient);
      tellTabs();
      await queryClient.invalidateQueries({ refetchType: "none" });
      await navigate(pathOf("sign-in"));
      queryClient.removeQueries({
        // A screen that is just about to go would ask anew for what it misses.
        type: "inactive",
        predicate: ({ queryKey }) => queryKey[0] !== sessionQuery().queryKey[0],
      });
    },
  });

  return (
    <>
      <ErrorNotice error={error} />
      <Row>
        <Link className={buttonClass("text")} to={otherAccountPath(session)}>
          {t("subscriptions.not-you")}
        </Link>
        <Button variant="text" isBusy={isPending} onClick={() => mutate()}>
          {t("subscriptions.sign-out")}
        </Button>
      </Row>
    </>
  );
}
