import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import type { Preview } from "@storybook/react-vite";
import { axeRules } from "./axe-rules.ts";
import { InvalidSituation } from "../src/mocks/engine/situation.ts";
import "../src/ui/base.css";
import { InvalidSituationMessage } from "./invalid-situation.tsx";
import { answerMissingStory } from "./missing-story.ts";
import { applyLooks, forgetLooks } from "./looks.ts";
import { isolateStorage } from "./memory-storage.ts";
import { initialGlobals, unreadGlobals } from "./initial-globals.ts";
import { readSettings } from "./settings.ts";
import { globalTypes, viewports } from "./toolbar.ts";

answerMissingStory();
const forgetStorage = isolateStorage();

// Dates and sums are written as one's own region writes them; a link is to show everyone the same.
Object.defineProperty(navigator, "languages", { configurable: true, value: ["nb-NO", "en-GB"] });

const preview: Preview = {
  // What the workbench itself would not even read out of a link is answered like all else that there is not.
  initialGlobals: { ...initialGlobals, ...unreadGlobals(window.location.search) },
  globalTypes,
  parameters: {
    viewport: { options: viewports },
    a11y: { test: "error", options: axeRules },
    options: { storySort: { order: ["Screens", "Flow", "Parts", "Tokens"] } },
  },
  async beforeEach({ globals }) {
    const settings = readSettings(globals);
    if (settings instanceof InvalidSituation) return undefined;
    await applyLooks(settings.looks);
    return () => {
      forgetLooks();
      forgetStorage();
    };
  },
  decorators: [
    (Story, { globals }) => {
      const settings = readSettings(globals);
      if (settings instanceof InvalidSituation) {
        return <InvalidSituationMessage sentence={settings.sentence} />;
      }
      return (
        <I18nProvider i18n={i18n}>
          <Story />
        </I18nProvider>
      );
    },
  ],
};

export default preview;
