import type { ESTree } from "vite";
import { childrenOf, type Feature, featureAt, isNewer } from "./compatibility.ts";

/** What tells by a piece of code that something is written in it, by its path in the data. */
type Recognisers<Node> = Readonly<Record<string, (node: Node) => boolean>>;

/** What can follow `import`. */
type Import = ESTree.ImportDeclaration | ESTree.ImportExpression;

const hasOptions = (node: Import) =>
  node.type === "ImportExpression" ? node.options !== null : node.attributes.length > 0;

const operators = "javascript.operators";
const statements = "javascript.statements";
const regularExpressions = "javascript.regular_expressions";

export const importRecognisers: Recognisers<Import> = {
  [`${operators}.import.defer`]: ({ phase }) => phase === "defer",
  [`${operators}.import.import_source`]: ({ phase }) => phase === "source",
  [`${operators}.import.options_parameter`]: hasOptions,
  [`${statements}.import.defer`]: ({ phase }) => phase === "defer",
  [`${statements}.import.import_source`]: ({ phase }) => phase === "source",
  [`${statements}.import.import_source.import_wasm_modules`]: ({ phase }) => phase === "source",
  [`${statements}.import.import_attributes`]: hasOptions,
  [`${statements}.import.import_attributes.type_css`]: hasOptions,
  [`${statements}.import.import_attributes.type_json`]: hasOptions,
  [`${statements}.import.import_attributes.type_text`]: hasOptions,
};

export const declarationRecognisers: Recognisers<ESTree.VariableDeclaration> = {
  [`${statements}.using`]: ({ kind }) => kind === "using",
  [`${statements}.await_using`]: ({ kind }) => kind === "await using",
};

const groupNames = (pattern: string) =>
  [...pattern.matchAll(/\(\?<([^=!>]+)>/g)].map(([, name]) => name);

const flagged = (flag: string) => (regex: RegularExpression) => regex.flags.includes(flag);

/** A regular expression as it is written. */
export interface RegularExpression {
  readonly pattern: string;
  readonly flags: string;
}

export const regularExpressionRecognisers: Recognisers<RegularExpression> = {
  [`${regularExpressions}.modifier`]: ({ pattern }) => /\(\?(?:[ims]+-?|-)[ims]*:/.test(pattern),
  [`${regularExpressions}.buffer_boundary_assertion`]: ({ pattern }) => /\\[Az]/.test(pattern),
  [`${regularExpressions}.lookbehind_assertion`]: ({ pattern }) => /\(\?<[=!]/.test(pattern),
  [`${regularExpressions}.named_capturing_group.duplicate_named_capturing_groups`]: ({ pattern }) =>
    new Set(groupNames(pattern)).size < groupNames(pattern).length,
  "javascript.builtins.RegExp.hasIndices": flagged("d"),
  "javascript.builtins.RegExp.dotAll": flagged("s"),
  "javascript.builtins.RegExp.unicodeSets": flagged("v"),
};

/** What cannot be seen in a piece of code, with the reason why nothing is lost by it. */
export const notInTheCode: ReadonlyMap<string, string> = new Map([
  ["javascript.grammar.trailing_commas.trailing_commas_in_dynamic_import", "the build drops them"],
  ["javascript.operators.import.http_errors_not_cached", "what browsers do, not what is written"],
  ["javascript.statements.import.http_errors_not_cached", "what browsers do, not what is written"],
  ["javascript.statements.import.import_assertions", "the parser knows them no more"],
  ["javascript.statements.import.import_assertions.type_css", "the parser knows them no more"],
  ["javascript.statements.import.import_assertions.type_json", "the parser knows them no more"],
  ["javascript.statements.import.service_worker_support", "there is no service worker"],
  ["javascript.statements.import.worklet_support", "there is no worklet"],
]);

/** The paths of the newer things that are recognised in a piece of code. */
export function newerSyntax<Node>(recognisers: Recognisers<Node>, node: Node): string[] {
  return Object.entries(recognisers)
    .filter(([path, recognises]) => {
      const feature = featureAt(path);
      return feature !== undefined && isNewer(feature) && recognises(node);
    })
    .map(([path]) => path);
}

/** Every way of writing code that is newer than the floor, by its path. */
export function allNewerSyntax(): string[] {
  const newerBelow = (path: string, feature: Feature | undefined): string[] =>
    childrenOf(feature).flatMap(([name, child]) => [
      ...(isNewer(child) ? [`${path}.${name}`] : []),
      ...newerBelow(`${path}.${name}`, child),
    ]);
  return ["classes", "functions", "grammar", "operators", "regular_expressions", "statements"]
    .map((part) => `javascript.${part}`)
    .flatMap((path) => newerBelow(path, featureAt(path)));
}
