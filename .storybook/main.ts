import type { StorybookConfig } from "@storybook/react-vite";
import type { PluginOption } from "vite";
import { generateStories, regenerateStories } from "./generate-stories.ts";
import { pseudoMessages } from "./pseudo-messages.ts";

/** The first screen and its policy belong to the product's page, and stories bring a mock API of their own. */
function isOfProduct(plugin: PluginOption): boolean {
  const names = ["first-screen", "mock-api"];
  return (
    typeof plugin === "object" && plugin !== null && "name" in plugin && names.includes(plugin.name)
  );
}

/** The workbench. It asks nothing of any other host, and knows nothing that the application does not. */
const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: async () => {
    await generateStories();
    return ["./generated-stories/*.stories.ts", "./*.stories.tsx", "../src/**/*.stories.tsx"];
  },
  addons: ["@storybook/addon-a11y", "storybook-addon-pseudo-states"],
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
  },
  features: {
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
    backgrounds: false,
    measure: false,
    outline: false,
  },
  typescript: { reactDocgen: "react-docgen" },
  // Without one, the browser asks the host for one.
  previewHead: (head = "") => `${head}<link rel="icon" href="data:,">`,
  viteFinal: (vite) => ({
    ...vite,
    plugins: [
      vite.plugins?.filter((plugin) => !isOfProduct(plugin)),
      pseudoMessages(),
      regenerateStories(),
    ],
    // Works from any folder of any host.
    base: "./",
    // Found while the first story loads, they would make it load twice.
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        "@lingui/core",
        "@lingui/react",
        "@tanstack/react-query",
        "msw",
        "react-router-dom",
        "valibot",
      ],
    },
  }),
};

export default config;
