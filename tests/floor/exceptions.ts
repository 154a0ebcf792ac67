/** What is newer than the floor, or bears such a name, and may be used all the same. */
interface Exception {
  readonly features: readonly string[];
  readonly reason: string;
  /** Where the code asks first whether the browser has it, and goes another way where it has not. */
  readonly askedIn?: string;
}

const react = "node_modules/react-dom/cjs/react-dom-client.production.js";

/** The only list that is kept by hand; one that is not needed any more fails the test. */
export const exceptions: readonly Exception[] = [
  {
    features: [".delay", ".Profiler", ".displayName", ".popover", "html.global_attributes.is"],
    reason: "React's own names, and properties of elements that are not used here",
  },
  {
    features: [".cssFloat", ".fromElement"],
    reason: "every browser has them, or React takes another: the data knows them elsewhere",
  },
  {
    features: ["createElement.is option"],
    reason: "React's way to elements that are not used here",
  },
  {
    features: [
      "navigation",
      "Navigation.currentEntry",
      "Navigation.navigate",
      "Navigation.transition",
      ".canIntercept",
      "navigate event",
      "navigatesuccess event",
      "navigateerror event",
    ],
    reason: "React tells the browser that it is at work, where the browser wants to know",
    askedIn: react,
  },
  {
    features: [
      ".startViewTransition",
      ".skipTransition",
      ".viewTransitionClass",
      ".viewTransitionName",
      ".view-transition-class",
      ".view-transition-name",
    ],
    reason: "view transitions of React and the router, which nothing here asks for",
  },
  {
    features: ["Navigator.connection", ".downlink"],
    reason: "React guesses how fast pictures come; there is a guess without",
    askedIn: react,
  },
  {
    features: ["setImmediate"],
    reason: "one of several ways to go on later",
    askedIn: "node_modules/scheduler/cjs/scheduler.production.js",
  },
  {
    features: ["html.elements.link.rel.modulepreload", "html.elements.link.rel.prefetch"],
    reason: "without it the files are fetched when they are needed; the router's are not used",
  },
  {
    features: ["Navigator.share"],
    reason: "the button is there where the browser can; copying is there always",
    askedIn: "src/ui/share-text.tsx",
  },
  {
    features: ["Window.requestIdleCallback", "Window.cancelIdleCallback"],
    reason: "a timer",
    askedIn: "src/app/use-prepare-next.ts",
  },
  {
    features: [".saveData"],
    reason: "the next step is made ready also for those who save data",
    askedIn: "src/app/saves-data.ts",
  },
  {
    features: ["trailingZeroDisplay option"],
    reason: "without it, whole sums are said with their zeros",
  },
  {
    features: ["html.elements.link.rel.expect", "html.elements.link.blocking"],
    reason: "without it, half of the page may be painted first",
  },
  {
    features: ["html.elements.link.rel.icon", "html.elements.meta.name.theme-color"],
    reason: "looks around the page",
  },
  { features: ["html.elements.meta.name.viewport"], reason: "desktops have no need of it" },
  {
    features: ["html.global_attributes.autocapitalize"],
    reason: "without it the first letter is a capital: addresses are the same for the API",
  },
  {
    features: [
      "css.properties.cursor.default",
      "css.properties.cursor.pointer",
      "css.properties.cursor.progress",
      "css.properties.resize",
    ],
    reason: "phones have no pointer to show, nor to drag with",
  },
  {
    features: ["css.properties.content-visibility", "css.properties.contain-intrinsic-block-size"],
    reason: "without it, more of a long list is drawn than is in sight; only a part is in the page",
  },
  {
    features: ["css.properties.text-wrap"],
    reason: "without it, lines break where they are full",
  },
  {
    features: ["css.properties.text-size-adjust", "css.properties.print-color-adjust.exact"],
    reason: "each browser that needs it finds its own spelling beside it",
  },
  {
    features: ["css.properties.forced-color-adjust"],
    reason: "the browsers that lack it force no colours",
  },
  {
    features: ["css.selectors.-webkit-details-marker"],
    reason: "Safari's name for the marker; others follow `list-style`",
  },
  {
    features: ["css.selectors.has"],
    reason:
      "without it, a choice shows its state on its button alone, and the footer is seen while waiting",
  },
];
