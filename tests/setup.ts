import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { forgetPrefetched } from "../src/api/prefetched-responses.ts";

// Whatever is written to the console is a fault that nobody reads, so it fails the test.
const noise: string[] = [];

// A machine that is busy with something else is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

// jsdom lays nothing out, so there is nothing to scroll.
if (typeof window !== "undefined") {
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
}

// What is done when nothing else is to be done would come at any time; a test that wants it says when.
if (typeof window !== "undefined") {
  window.requestIdleCallback = () => 0;
  window.cancelIdleCallback = () => undefined;
}

beforeEach(() => {
  noise.length = 0;
  for (const method of ["error", "warn"] as const) {
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      noise.push(`console.${method}: ${parts.map(String).join(" ")}`);
    });
  }
});

afterEach(async () => {
  // What breaks the contract is named by a module that is loaded for it, and may still be on its way.
  await vi.dynamicImportSettled();
  if (typeof document !== "undefined") {
    cleanup();
    localStorage.clear();
    sessionStorage.clear();
    forgetPrefetched();
  }
  if (noise.length === 0) return;
  const { unexpectedLines } = await import("./breaches.ts");
  const unexpected = unexpectedLines(noise);
  if (unexpected.length > 0) throw new Error(unexpected.join("\n\n"));
});
