import { describedOf, featureAt, type Finding, isNewer } from "./compatibility.ts";
import { eventNames } from "./platform.ts";

/** The paths of those that are newer, of the first of them that the data knows. */
function newerAmong(paths: readonly string[]): string[] {
  const known = paths.flatMap((path) => {
    const feature = featureAt(path);
    return feature !== undefined && describedOf(feature) !== undefined ? [{ path, feature }] : [];
  });
  return known
    .slice(0, 1)
    .filter(({ feature }) => isNewer(feature))
    .map(({ path }) => path);
}

/** What is newer than the floor in an element with these attributes, as they are written in HTML or in JSX. */
export function newerInElement(element: string, attributes: ReadonlyMap<string, string>): string[] {
  const places = [`html.elements.${element}`, `svg.elements.${element}`];
  const attributePlaces = [...places, "html.global_attributes", "svg.global_attributes"];
  return [
    ...newerAmong(places),
    ...[...attributes].flatMap(([written, value]) => {
      const attribute = written.toLowerCase();
      const event = attribute.replace(/^on/, "");
      if (event !== attribute) return eventNames.isNewer(event) ? [`${event} event`] : [];
      return [
        ...newerAmong(attributePlaces.map((place) => `${place}.${attribute}`)),
        ...value
          .toLowerCase()
          .split(/\s+/)
          .filter((word) => /^[\w-]+$/.test(word))
          .flatMap((word) =>
            newerAmong(
              attributePlaces.flatMap((place) => [
                `${place}.${attribute}.${word}`,
                `${place}.${attribute}_${word}`,
              ]),
            ),
          ),
      ];
    }),
  ];
}

const tags = /<([a-z][\w-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>/g;

/**
 * What is newer than the floor in the elements of a page, but for what stands in its scripts and styles.
 *
 * @throws Where a tag is written in a way that a build does not write it.
 */
export function findInMarkup(page: string, file: string): Finding[] {
  const markup = page.replaceAll(/(<(script|style)\b[^>]*>)[^]*?<\/\2>/g, "$1");
  const found = [...markup.matchAll(tags)];
  const begun = markup.match(/<[a-z]/g) ?? [];
  if (found.length !== begun.length) throw new Error(`${file} has tags that cannot be read.`);
  return found.flatMap(([tag, element = "", written = ""]) => {
    const attributes = [...written.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(
      ([, name = "", value = ""]) => [name, value] as const,
    );
    return newerInElement(element, new Map(attributes)).map((feature) => ({
      feature,
      where: `${file}: ${tag}`,
    }));
  });
}
