import type { Decorator } from "@storybook/react-vite";
import { type ReactNode, useLayoutEffect } from "react";

const mirrored = new WeakSet<CSSStyleSheet>();

/** Lets the rules for what the pointer is over hold for what only shows how that looks. No script can hover. */
function mirrorHoverRules(): void {
  for (const sheet of document.styleSheets) {
    if (mirrored.has(sheet)) continue;
    mirrored.add(sheet);
    const rules = [...sheet.cssRules].map(({ cssText }) => cssText);
    const hovering = [...rules.entries()].filter(([, text]) => /^[^{]*:hover/.test(text));
    // From the last to the first, so that each stands right after its original.
    for (const [index, text] of hovering.toReversed()) {
      sheet.insertRule(text.replaceAll(":hover", ":is([data-hovered] *)"), index + 1);
    }
  }
}

function Hovered({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(mirrorHoverRules, []);
  return <div data-hovered>{children}</div>;
}

/** Shows a story as if the pointer were over everything in it. */
export const hovered: Decorator = (Story) => (
  <Hovered>
    <Story />
  </Hovered>
);
