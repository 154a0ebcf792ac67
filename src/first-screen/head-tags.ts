/** A text of our own inside an element, or inside quotes. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/**
 * What colours the browser's own parts around the page, as its system has it: as the header beside them, by the
 * tokens as `tokens.css` has them.
 */
export function themeColourTags(tokens: string): string[] {
  const [, light, dark] = /--color-surface: light-dark\((.+), (.+)\);/.exec(tokens) ?? [];
  if (light === undefined || dark === undefined) throw new Error("The tokens have no surface.");
  return [
    `<meta name="theme-color" media="(prefers-color-scheme:dark)" content="${dark}">`,
    `<meta name="theme-color" content="${light}">`,
  ];
}

/** What a page is about. */
interface Description {
  readonly title: string;
  /** In a sentence or two. */
  readonly description: string;
}

/**
 * What is said of the page where it is found, and where a link to it is shared. A shared picture must have a whole
 * address; without one, what is said to search engines does for shared links too.
 */
export function descriptionTags(page: Description, picture: string | null): string[] {
  const title = escaped(page.title);
  const description = escaped(page.description);
  const shared = { type: "website", title, description, image: picture };
  const tags = Object.entries(shared).map(
    ([name, content]) => `<meta property="og:${name}" content="${content}">`,
  );
  return [
    `<title>${title}</title>`,
    `<meta name="description" content="${description}">`,
    ...(picture === null ? [] : tags),
  ];
}
