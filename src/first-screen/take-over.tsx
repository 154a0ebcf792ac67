import type { Messages } from "@lingui/core";
import { hashKey, type QueryClient } from "@tanstack/react-query";
import { hydrateRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router-dom";
import type { Session } from "../api/schema/session.ts";
import { nobody, sessionQuery } from "../api/session.ts";
import { App } from "../app/app.tsx";
import { createQueryClient } from "../app/query-client.ts";
import { createRoutes } from "../app/routes.tsx";
import { pathOf } from "../flow/screens.ts";
import { activateFirstWords } from "../i18n/activate.ts";
import { isLanguage, type Language } from "../i18n/languages.ts";
import { forgetEarlyPresses, replayEarlyPresses } from "./early-presses.ts";

/** The words that the page brought along, in its own language; `null` where it holds none. */
function readWords(): Messages | null {
  const text = document.getElementById("words")?.textContent ?? "";
  if (text === "") return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same build made the page and this script
  return JSON.parse(text) as Messages;
}

/** Makes do with the words of the page, to say in them that no others can be had. */
export function activatePageWords(): void {
  const { lang } = document.documentElement;
  const words = readWords();
  if (words !== null && isLanguage(lang)) activateFirstWords(lang, words);
}

interface SessionNews {
  /** The screen stands, answers to what is pressed, and has just asked who it is. */
  readonly asked: () => void;
  readonly known: (session: Session) => void;
  readonly failed: () => void;
}

/** Tells what becomes of the first question for the session: the screen asks it once it has been taken over. */
function onSession(queryClient: QueryClient, { asked, known, failed }: SessionNews): void {
  const { queryKey } = sessionQuery();
  const stop = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.query.queryHash !== hashKey(queryKey)) return;
    const { type } = event.action;
    if (type === "fetch") asked();
    if (type !== "success" && type !== "error") return;
    stop();
    const session = queryClient.getQueryData(queryKey);
    if (type === "success" && session !== undefined) known(session);
    else failed();
  });
}

/**
 * Takes over the first screen that stands in the page already. It is the one for someone whom nobody
 * remembers; who it is, the API says as soon as it answers.
 *
 * @returns whether there was one to take over
 */
export function takeOverFirstScreen(container: HTMLElement, language: Language): boolean {
  const { dataset } = document.documentElement;
  // The page may hold another screen than the one that is wanted, or another language.
  const words = dataset["screen"] === undefined ? readWords() : null;
  if (words === null) {
    forgetEarlyPresses();
    return false;
  }
  activateFirstWords(language, words);

  const basename = import.meta.env.BASE_URL;
  const isHome = window.location.pathname === basename;
  const home = basename.replace(/\/$/, "");
  if (isHome)
    window.history.replaceState(null, "", home + pathOf("sign-in") + window.location.search);

  const queryClient = createQueryClient();
  // As old as can be, so that it is asked for at once.
  queryClient.setQueryData(sessionQuery().queryKey, nobody, { updatedAt: 0 });
  const router = createBrowserRouter(createRoutes(queryClient), {
    basename,
    hydrationData: { loaderData: { "sign-in": null } },
  });
  onSession(queryClient, {
    asked: replayEarlyPresses,
    known: ({ status }) => {
      if (isHome && status === "signed-in") {
        void router.navigate(pathOf("subscriptions"), { replace: true });
      }
    },
    // The screen's own loader asks once more, and its failure is shown where all failures are.
    failed: () => void router.revalidate(),
  });
  hydrateRoot(container, <App router={router} queryClient={queryClient} />);
  return true;
}
