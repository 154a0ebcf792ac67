import { useState } from "react";
import { failureOf, isOutcomeUnknown, type Failure } from "./errors.ts";
import { ContentKeys } from "./idempotency.ts";
import { useOneMutation } from "./use-one-mutation.ts";

/** Why what was typed was not sent, or may not have been. `failure` is `null` where the page is at fault. */
export type SendSetback =
  | { readonly kind: "not-sent"; readonly failure: Failure }
  | { readonly kind: "unknown"; readonly failure: Failure | null };

function setbackOf(error: Error): SendSetback {
  const failure = failureOf(error);
  if (failure === undefined) return { kind: "unknown", failure: null };
  return { kind: isOutcomeUnknown(failure) ? "unknown" : "not-sent", failure };
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
    setback: error && setbackOf(error),
  };
}
