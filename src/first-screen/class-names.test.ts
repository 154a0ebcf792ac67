// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { shortClassNames } from "./class-names.ts";

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "keep-or-cancel-classes-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "b"));
  for (const [path, css] of Object.entries(files)) writeFileSync(join(folder, path), css);
  return folder;
}

test("each class of each file has a name of its own, in the order of paths", () => {
  const folder = folderWith({
    "b/one.module.css": "/* .no { } */ .first { margin: 0.5rem } .second:not(.first) { }",
    "a.module.css": ".first { } @keyframes grow { }",
    "plain.css": ".other { }",
  });
  const nameOf = shortClassNames(folder);
  expect(nameOf("first", join(folder, "a.module.css"))).toBe("a");
  expect(nameOf("grow", join(folder, "a.module.css"))).toBe("b");
  expect(nameOf("first", join(folder, "b/one.module.css?used"))).toBe("c");
  expect(nameOf("second", join(folder, "b/one.module.css"))).toBe("d");
  expect(() => nameOf("other", join(folder, "plain.css"))).toThrow(/has no other/);
});

test("names stay apart however many there are", () => {
  const many = Array.from({ length: 800 }, (_, index) => `.c${index} { }`);
  const folder = folderWith({ "many.module.css": many.join("\n") });
  const nameOf = shortClassNames(folder);
  const names = many.map((_, index) => nameOf(`c${index}`, join(folder, "many.module.css")));
  expect(new Set(names).size).toBe(800);
  expect(names.filter((name) => !/^[a-z]{1,3}$/.test(name))).toEqual([]);
});
