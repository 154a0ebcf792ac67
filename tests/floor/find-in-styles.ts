import { AtRule, type Declaration, parse, type Rule } from "postcss";
import {
  childrenOf,
  describedOf,
  type Feature,
  featureAt,
  type Finding,
  isNewer,
} from "./compatibility.ts";

/** Everything of a name at any depth below a place of the data, with its path. */
function below(place: string, name: string): [string, Feature][] {
  const search = (path: string, feature: Feature | undefined): [string, Feature][] =>
    childrenOf(feature).flatMap(([key, child]) => [
      ...(key === name && describedOf(child) !== undefined
        ? [[`${path}.${key}`, child] satisfies [string, Feature]]
        : []),
      ...search(`${path}.${key}`, child),
    ]);
  return search(place, featureAt(place));
}

/** The path of what a word stands for in the first place that knows it, where all of that name is newer. */
function newerWord(
  word: string,
  places: readonly string[],
  isNewerHere: (feature: Feature) => boolean = isNewer,
): string[] {
  const known = places.map((place) => below(place, word)).find((found) => found.length > 0) ?? [];
  const [first] = known;
  return first !== undefined && known.every(([, feature]) => isNewerHere(feature))
    ? [first[0]]
    : [];
}

const withoutTexts = (text: string) =>
  text.replaceAll(/"[^"]*"|'[^']*'|url\([^)]*\)/g, " ").toLowerCase();

/** The words, names of functions and units in a value or a condition. */
function wordsOf(text: string): string[] {
  const plain = withoutTexts(text);
  const words = plain.match(/(?<![\w#.-])-?[a-z][\w-]*/g) ?? [];
  const units = [...plain.matchAll(/(?<![\w#-])[+-]?[\d.]+([a-z]+)/g)].map(([, unit = ""]) => unit);
  return [...new Set([...words, ...units])];
}

/** What is newer in a declaration. `beside` are the properties of the same rule, which may spell it otherwise. */
export function newerInDeclaration(
  property: string,
  value: string,
  beside: readonly string[] = [property],
): string[] {
  if (property.startsWith("--")) {
    return wordsOf(value).flatMap((word) => newerWord(word, ["css.types"]));
  }
  const bare = property.replace(/^-(?:webkit|moz|ms)-/, "");
  const name = featureAt(`css.properties.${property}`) === undefined ? bare : property;
  const place = `css.properties.${name}`;
  const feature = featureAt(place);
  const isNewerHere = (candidate: Feature) => isNewer(candidate, name, beside);
  // What the data does not know is nothing to rely on.
  if (feature === undefined || isNewerHere(feature)) return [place];
  return wordsOf(value).flatMap((word) =>
    below(place, word).length > 0
      ? newerWord(word, [place], isNewerHere)
      : newerWord(word, ["css.types"]),
  );
}

function newerInRule(rule: Rule): string[] {
  const selector = withoutTexts(rule.selector).replaceAll(/\[[^\]]*\]/g, "");
  const pseudos = [...selector.matchAll(/::?([\w-]+)/g)].map(([, name = ""]) => name);
  const isNested = rule.parent?.type === "rule" || selector.includes("&");
  return [...(isNested ? ["nesting"] : []), ...pseudos]
    .map((name) => `css.selectors.${name}`)
    .filter((path) => {
      const feature = featureAt(path);
      return feature === undefined || isNewer(feature);
    });
}

function newerInAtRule({ name, params }: AtRule): string[] {
  const place = `css.at-rules.${name.toLowerCase()}`;
  const feature = featureAt(place);
  if (feature === undefined || isNewer(feature)) return [place];
  // `(min-width: 40rem)`, `(prefers-contrast: more)`, `selector(:has(a))`.
  const asked = [...withoutTexts(params).matchAll(/([\w-]+)\s*(?:[:(]\s*([\w-]+))?/g)];
  return asked.flatMap(([, written = "", value = ""]) => {
    const condition = `${place}.${written.replace(/^m(?:in|ax)-/, "")}`;
    const paths = [condition, `${condition}.${value}`];
    return paths.filter((path) => {
      const known = featureAt(path);
      return known !== undefined && isNewer(known);
    });
  });
}

function newerInDescriptor({ prop, value }: Declaration, { name }: AtRule): string[] {
  const path = `css.at-rules.${name.toLowerCase()}.${prop.toLowerCase()}`;
  const feature = featureAt(path);
  if (feature === undefined || isNewer(feature)) return [path];
  return wordsOf(value).flatMap((word) => newerWord(word, [path]));
}

/** What is newer than the floor in a style sheet: properties, values, functions, selectors and rules. */
export function findInStyles(styles: string, file: string): Finding[] {
  const findings: Finding[] = [];
  const report = (features: readonly string[], text: string) => {
    for (const feature of features) findings.push({ feature, where: `${file}: ${text}` });
  };
  const root = parse(styles);
  root.walkDecls((declaration) => {
    const { parent, prop, value } = declaration;
    const text = declaration.toString();
    if (parent instanceof AtRule) {
      report(newerInDescriptor(declaration, parent), text);
      return;
    }
    const beside = parent?.nodes?.flatMap((node) => (node.type === "decl" ? node.prop : [])) ?? [];
    report(newerInDeclaration(prop.toLowerCase(), value, beside), text);
  });
  root.walkRules((rule) => {
    const isStep = rule.parent instanceof AtRule && rule.parent.name.endsWith("keyframes");
    if (!isStep) report(newerInRule(rule), rule.selector);
  });
  root.walkAtRules((rule) => report(newerInAtRule(rule), `@${rule.name} ${rule.params}`));
  return findings;
}
