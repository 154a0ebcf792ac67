import { memo, Suspense, useState } from "react";
import { Link, Outlet, type RouteObject, ScrollRestoration, useLocation } from "react-router-dom";
import { pathOf } from "../flow/screens.ts";
import { useMessages } from "../i18n/messages.tsx";
import { RedirectReason } from "./redirect-reason.tsx";
import { LanguageSelect } from "./language-select.tsx";
import { Loading, Progress } from "./loading.tsx";
import { type ListView, RememberedViews } from "../ui/remembered-views.ts";
import { usePrepareNext } from "./use-prepare-next.ts";
import styles from "./root-layout.module.css";
import { ScreenAnnouncement } from "./screen-announcement.tsx";
import { ThemeSelect } from "./theme-select.tsx";
import { useFreshFacts } from "./use-fresh-facts.ts";

interface RootLayoutProps {
  /** The map of the application. */
  readonly routes: RouteObject[];
}

/** Memoised: the router renders the layout again on every change of its state. */
const Header = memo(function Header() {
  const { t } = useMessages();
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link className={styles.brand} to={pathOf("home")}>
          <span>{t("service.name")}</span>
        </Link>
        <Link className={styles.link} to={pathOf("help")}>
          {t("layout.help")}
        </Link>
        <LanguageSelect />
      </div>
    </header>
  );
});

/** What stands around every screen, always in the same place: the way home, help, and the language. */
export function RootLayout({ routes }: RootLayoutProps) {
  const { t } = useMessages();
  const { pathname } = useLocation();
  const [views] = useState(() => new Map<string, ListView>());
  useFreshFacts();
  usePrepareNext(routes);
  return (
    <>
      <a className={styles.skip} href="#main">
        {t("layout.skip")}
      </a>
      <Progress />
      {/* Not below the screen: whoever reads on to the end would be told its title once more. */}
      <ScreenAnnouncement />
      <Header />
      <main className={styles.main} id="main" tabIndex={-1}>
        <RedirectReason />
        <RememberedViews value={views}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </RememberedViews>
      </main>
      {/* A new element for each screen: the same one, at another height, would count as a layout shift. */}
      <footer key={pathname} className={styles.footer}>
        <p className={styles.ways}>
          <Link className={styles.link} to={pathOf("declare-cancellation")}>
            {t("declare.open")}
          </Link>
          <Link className={styles.link} to={pathOf("declare-withdrawal")}>
            {t("withdraw.open")}
          </Link>
        </p>
        <ThemeSelect />
      </footer>
      <ScrollRestoration />
    </>
  );
}
