/** @jsxRuntime classic */
// Storybook brings a React of its own for what stands around the stories; only this way of writing reaches it.
import React from "react";
import { addons, types } from "storybook/manager-api";
import { create } from "storybook/theming";
import { AboutPanel } from "./about-panel.tsx";
import { DateTool } from "./date-tool.tsx";

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

addons.register(addonId, () => {
  addons.add(panelId, {
    type: types.PANEL,
    title: "About",
    paramKey: "about",
    render: ({ active }) => (active ? <AboutPanel /> : null),
  });
  addons.add(`${addonId}/date`, {
    type: types.TOOL,
    title: "Date",
    match: ({ viewMode }) => viewMode === "story",
    render: () => <DateTool />,
  });
});
