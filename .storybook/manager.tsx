/** @jsxRuntime classic */
// Storybook brings a React of its own for what stands around the stories; only this way of writing reaches it.
import React from "react";
import { SET_GLOBALS } from "storybook/internal/core-events";
import { addons, types } from "storybook/manager-api";
import { create } from "storybook/theming";
import { AboutPanel } from "./about-panel.tsx";
import { SituationTool } from "./situation-tool.tsx";

const addonId = "workbench";
const panelId = `${addonId}/about`;

addons.setConfig({
  // The system's own font: nothing is fetched for it.
  theme: create({
    base: "light",
    brandTitle: "Keep or Cancel: workbench",
    fontBase: 'system-ui, "Segoe UI", "Noto Sans", sans-serif',
  }),
  selectedPanel: panelId,
  layout: { panelPosition: "bottom", bottomPanelHeight: 280 },
});

/** In an address, "150" is a number; the lists of the toolbar know it by its letters. */
function asWritten(globals: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(globals).flatMap(([name, value]) =>
      typeof value === "number" ? [[name, String(value)] as const] : [],
    ),
  );
}

addons.register(addonId, (api) => {
  api.on(SET_GLOBALS, ({ globals }: { readonly globals: Readonly<Record<string, unknown>> }) => {
    const written = asWritten(globals);
    if (Object.keys(written).length > 0) api.updateGlobals(written);
  });
  addons.add(panelId, {
    type: types.PANEL,
    title: "About",
    paramKey: "about",
    render: ({ active }) => (active ? <AboutPanel /> : null),
  });
  addons.add(`${addonId}/situation`, {
    type: types.TOOL,
    title: "Situation",
    match: ({ viewMode }) => viewMode === "story",
    render: () => <SituationTool />,
  });
});
