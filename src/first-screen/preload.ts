/**
 * What a screen needs as soon as the application is opened at its address, in words with blanks between them: the
 * pattern of its path, in which `*` stands for an id; the chunks of its code; and what it asks of the API, which
 * begins with `/`. One text, since it stands in every page.
 */
type AheadRow = string;

/** What the build puts into the page for the script in its head. */
export interface Ahead {
  readonly rows: readonly AheadRow[];
  /** The files of each chunk that is loaded when it is needed, and of each language's words. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

/** Among what a screen needs: that it stands in the page itself. */
export const inPage = "page";

/** The chunk that comes after the screen in the page. */
export const inPageNext = "wizard";

/** All that is needed where there is no screen, to say so. */
export const elsewhere = "help";

/** The words of what is needed at once when the application is opened at this path. */
export function neededAt(rows: readonly AheadRow[], path: string): readonly string[] {
  for (const row of rows) {
    const [pattern = "", ...needed] = row.split(" ");
    const found = new RegExp(`^${pattern.replace("*", "([^/]+)")}$`).exec(path);
    if (found) return needed.map((word) => word.replace("*", () => found[1] ?? ""));
  }
  return [elsewhere];
}

/** Whether the screen in the page is what is wanted, as it is there: leading nowhere else, and so without a reason. */
export function isFirstScreen(needed: readonly string[], search: string): boolean {
  return needed.includes(inPage) && !new URLSearchParams(search).has("next");
}
