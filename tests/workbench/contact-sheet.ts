import { existsSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FullResult, Reporter } from "@playwright/test/reporter";
import { fileName, folder, type Pictured, pictured, ways } from "./pictures.ts";
import { type Section, sheet } from "./sheet.ts";

const target = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));

function section(screen: Pictured): Section {
  const taken = ways.filter((way) => existsSync(target + fileName(screen, way)));
  return {
    name: `${screen.group}: ${screen.title}`,
    figures: taken.map((way) => ({ way, pictures: [{ file: fileName(screen, way) }] })),
  };
}

/** Writes the contact sheet once the pictures are taken, and says how many there are. */
export default class ContactSheet implements Reporter {
  onEnd({ duration, startTime }: FullResult): void {
    const files = pictured.flatMap((screen) => ways.map((way) => target + fileName(screen, way)));
    const there = files.filter((file) => existsSync(file));
    // Those of an earlier time stay until they are taken again.
    const taken = there.filter((file) => statSync(file).mtime >= startTime);
    const count = `${there.length} of ${files.length} pictures, of ${pictured.length} screens`;
    writeFileSync(`${target}index.html`, sheet("Every screen", `${count}.`, pictured.map(section)));
    console.log(
      `${taken.length} pictures taken in ${Math.round(duration / 1000)} s; ${count}, are in ${folder}/index.html`,
    );
  }
}
