// oxlint-disable-next-line import/no-unassigned-import -- it runs before all that the others bring along
import "./first-screen/fetch-ahead.ts";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router-dom";
import { App } from "./app/app.tsx";
import { createQueryClient } from "./app/query-client.ts";
import { createRoutes } from "./app/routes.tsx";
import { activatePageWords, takeOverFirstScreen } from "./first-screen/take-over.tsx";
import { activateLanguage } from "./i18n/activate.ts";
import { initialLanguage, keepLinkedLanguage } from "./i18n/languages.ts";
import { applyTheme, chosenTheme } from "./ui/theme.ts";
import "./ui/base.css";

/** In the demo always; in development unless another API is named. The production bundle knows nothing of it. */
const isMocked =
  import.meta.env.MODE === "demo" ||
  (import.meta.env.DEV &&
    import.meta.env.VITE_API_BASE === undefined &&
    import.meta.env.VITE_API_PROXY === undefined);

async function start(container: HTMLElement): Promise<void> {
  applyTheme(chosenTheme());
  const language = initialLanguage();
  keepLinkedLanguage();
  if (isMocked) {
    const { startMocks } = await import("./mocks/engine/browser.ts");
    if (!(await startMocks())) return;
  }
  if (takeOverFirstScreen(container, language)) return;
  await activateLanguage(language).catch(activatePageWords);
  const queryClient = createQueryClient();
  const router = createBrowserRouter(createRoutes(queryClient), {
    basename: import.meta.env.BASE_URL,
  });
  // What is there until then gives way at once, and shows nothing else meanwhile.
  flushSync(() => {
    createRoot(container).render(<App router={router} queryClient={queryClient} />);
  });
  delete document.documentElement.dataset["screen"];
}

const container = document.getElementById("root");
if (container !== null) void start(container);
