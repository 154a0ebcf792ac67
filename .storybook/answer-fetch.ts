import { getResponse, type HttpHandler } from "msw";

const fetchFromHost = window.fetch;

/** Waits for an answer, unless the caller goes away first, as `fetch` does. */
function unlessAborted<Answer>(signal: AbortSignal, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    answer.then(resolve, reject);
  });
}

/**
 * Answers the page's requests to the API with these handlers. It needs no service worker, so it works on any
 * host and in any folder, and each page has its own. Requests that are not the API's go to the host.
 *
 * @returns stops answering: what is under way is dropped, and so is what a story asks for when it is over
 */
export function answerFetch(handlers: HttpHandler[]): () => void {
  const stopped = new AbortController();

  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!new URL(request.url).pathname.startsWith("/api/")) return fetchFromHost(input, init);
    const signal = AbortSignal.any([request.signal, stopped.signal]);
    const response = await unlessAborted(signal, getResponse(handlers, request));
    // What no handler knows is answered by the last of them, so this is a request that was lost.
    if (response === undefined || response.type === "error") throw new TypeError("Failed to fetch");
    return response;
  };

  return () => stopped.abort();
}
