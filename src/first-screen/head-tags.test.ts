import { expect, test } from "vitest";
import { descriptionTags, themeColourTags } from "./head-tags.ts";

test("the browser's own parts are coloured as the header, in either theme", () => {
  expect(themeColourTags(":root { --color-surface: light-dark(#ffffff, #201f1d); }")).toEqual([
    '<meta name="theme-color" media="(prefers-color-scheme:dark)" content="#201f1d">',
    '<meta name="theme-color" content="#ffffff">',
  ]);
  expect(() => themeColourTags(":root { --color-page: #ffffff; }")).toThrow(/no surface/);
});

const page = { title: "Keep & cancel", description: 'Say <what> you "want".' };

test("the page is described, whatever is in its words", () => {
  expect(descriptionTags(page, null)).toEqual([
    "<title>Keep &amp; cancel</title>",
    '<meta name="description" content="Say &lt;what> you &quot;want&quot;.">',
  ]);
});

test("a shared link has a picture where it is known where that will be", () => {
  expect(descriptionTags(page, "https://host.example/shared.png").slice(2)).toEqual([
    '<meta property="og:type" content="website">',
    '<meta property="og:title" content="Keep &amp; cancel">',
    '<meta property="og:description" content="Say &lt;what> you &quot;want&quot;.">',
    '<meta property="og:image" content="https://host.example/shared.png">',
  ]);
});
