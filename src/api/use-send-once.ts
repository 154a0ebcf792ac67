import { useState } from "react";
import { failureOf, isOutcomeUnknown } from "./errors.ts";
import { ContentKeys } from "./idempotency.ts";
import { useOneMutation } from "./use-one-mutation.ts";

/** Whether what was typed may have arrived, although no answer says so. */
function mayBeSent(error: Error): boolean {
  const failure = failureOf(error);
  return failure === undefined || isOutcomeUnknown(failure);
}

interface SendOptions<Content, Result> {
  readonly mutationKey: readonly string[];
  readonly send: (content: Content, idempotencyKey: string) => Promise<Result>;
  /** How long it is remembered that it was sent, in milliseconds. */
  readonly gcTime?: number;
}

/** Sends something that was typed: however often one tries, the same content arrives once. */
export function useSendOnce<Content, Result>(options: SendOptions<Content, Result>) {
  const { mutationKey, send, gcTime = 0 } = options;
  const [keys] = useState(() => new ContentKeys());
  const { mutate, isPending, isSuccess, data, error } = useOneMutation({
    mutationKey,
    gcTime,
    mutationFn: (content: Content) => send(content, keys.keyFor(JSON.stringify(content))),
    onError: (failed) => keys.failed(failed),
  });
  return {
    send: mutate,
    isPending,
    isSent: isSuccess,
    result: data,
    error,
    isUnknown: error !== null && mayBeSent(error),
  };
}
