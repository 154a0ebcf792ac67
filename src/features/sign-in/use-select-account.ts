import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router-dom";
import { callApi } from "../../api/client.ts";
import { selectAccount } from "../../api/operations/sign-in.ts";
import { isProblem } from "../../api/errors.ts";
import { ContentKeys } from "../../api/idempotency.ts";
import { adoptSession } from "../../api/session.ts";
import { useOneMutation } from "../../api/use-one-mutation.ts";
import { afterSignIn, keepingNext } from "../../flow/addresses.ts";
import { pathOf } from "../../flow/screens.ts";

/** Goes on with a remembered account, or to a new code where its sign-in has lapsed. */
export function useSelectAccount() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [keys] = useState(() => new ContentKeys());

  const {
    mutate: select,
    error,
    isPending,
    variables,
  } = useOneMutation({
    mutationFn: (accountId: string) =>
      callApi(selectAccount, { body: { accountId }, idempotencyKey: keys.keyFor(accountId) }),
    onSuccess: async (session) => {
      await adoptSession(queryClient, session);
      await navigate(afterSignIn(search));
    },
    onError: async (failed, accountId) => {
      keys.failed(failed);
      if (isProblem(failed, "sign-in-required")) {
        await navigate(keepingNext(pathOf("identifier"), search), { state: accountId });
      }
    },
  });

  return {
    /** The same function from one drawing to the next, since many accounts hold it. */
    select,
    error,
    /** The account that is being signed in with; `null` when none is. */
    pendingId: isPending ? variables : null,
  };
}
