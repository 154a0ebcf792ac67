import { i18n } from "@lingui/core";
import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom";
import { nobody, sessionQuery } from "../api/session.ts";
import { Providers } from "../app/app.tsx";
import { createQueryClient } from "../app/query-client.ts";
import { createRoutes } from "../app/routes.tsx";
import { pathOf } from "../flow/screens.ts";
import { loadCatalogue } from "../i18n/activate.ts";
import { directionOf, type Language, languageCodes } from "../i18n/languages.ts";
import { translateWith } from "../i18n/messages.tsx";
import { titleOf } from "../ui/title.ts";
import { unsupportedText } from "./unsupported-text.ts";
import { firstScreenWords } from "./words.ts";

/** What React puts before what stands in place of something that has failed. */
const notRendered = "<!--$!-->";

/** The first screen as it stands in the page before there is any JavaScript. */
export interface FirstScreen {
  readonly language: Language;
  readonly direction: string;
  readonly title: string;
  /** What this page is for, in a sentence or two. */
  readonly description: string;
  /** What belongs into the root element. */
  readonly markup: string;
  /** The compiled messages with which the application takes it over. */
  readonly words: ReturnType<typeof firstScreenWords>;
  /** The page for browsers without JavaScript, or too old for it. */
  readonly unsupported: string;
}

/** Renders the first screen in one language for someone whom nobody remembers. Runs at build. */
async function prerender(language: Language, base: string): Promise<FirstScreen> {
  const messages = await loadCatalogue(language);
  i18n.loadAndActivate({ locale: language, messages });
  const t = translateWith(i18n);
  const unsupported = unsupportedText(t, base);
  const words = firstScreenWords(messages);
  i18n.loadAndActivate({ locale: language, messages: words });
  const queryClient = createQueryClient();
  queryClient.setQueryData(sessionQuery().queryKey, nobody);
  const basename = base.replace(/(.)\/$/, "$1");
  const handler = createStaticHandler(createRoutes(queryClient), { basename });
  const address = new URL(base.replace(/\/$/, "") + pathOf("sign-in"), "http://localhost");
  const context = await handler.query(new Request(address));
  if (context instanceof Response) throw new Error(`The first screen answers ${context.status}.`);
  const markup = renderToString(
    <Providers queryClient={queryClient}>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </Providers>,
  );
  // So React marks what it could not render, and goes on with what is shown meanwhile.
  if (markup.includes(notRendered))
    throw new Error(`The first screen in ${language} is not whole.`);
  return {
    language,
    direction: directionOf(language),
    title: titleOf(t, t("sign-in.title")),
    description: t("sign-in.lead"),
    markup,
    words,
    unsupported,
  };
}

/** The first screen in every language. */
export async function prerenderAll(base: string): Promise<FirstScreen[]> {
  const screens: FirstScreen[] = [];
  for (const language of languageCodes) {
    // oxlint-disable-next-line no-await-in-loop -- there is one active language at a time
    screens.push(await prerender(language, base));
  }
  return screens;
}
