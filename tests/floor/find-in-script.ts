import { parseSync, Visitor, type ESTree } from "vite";
import type { Finding } from "./compatibility.ts";
import { newerInElement } from "./find-in-markup.ts";
import { newerInDeclaration } from "./find-in-styles.ts";
import { eventNames, globalNames, isMemberNewer, memberNames, optionNames } from "./platform.ts";
import { keyOf, memberOf, ownerOf, textOf } from "./read-code.ts";
import {
  declarationRecognisers,
  importRecognisers,
  newerSyntax,
  regularExpressionRecognisers,
} from "./syntax.ts";

type Node = ESTree.Node;

const isElementMaker = /^(?:jsxs?|createElement)$/;
const kebabCase = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function properties(node: Node | undefined): [string, Node][] {
  return (node?.type === "ObjectExpression" ? node.properties : []).flatMap((property) => {
    const name = property.type === "Property" ? keyOf(property) : null;
    return property.type === "Property" && name !== null ? [[name, property.value]] : [];
  });
}

function calledName({ callee }: ESTree.CallExpression | ESTree.NewExpression): string | null {
  const last = callee.type === "SequenceExpression" ? callee.expressions.at(-1) : callee;
  if (last?.type === "Identifier") return last.name;
  return last?.type === "MemberExpression" ? memberOf(last) : null;
}

function newerOptions(node: ESTree.CallExpression | ESTree.NewExpression): string[] {
  const name = calledName(node);
  return node.arguments
    .flatMap(properties)
    .map(([option]) => `${name}.${option}`)
    .filter((option) => optionNames.isNewer(option))
    .map((option) => `${option} option`);
}

function newerInCall(node: ESTree.CallExpression): string[] {
  const name = calledName(node);
  const [first, second] = node.arguments;
  const text = textOf(first);
  if (name === null || text === null) return [];
  if (name === "addEventListener") return eventNames.isNewer(text) ? [`${text} event`] : [];
  if (name === "setAttribute") return newerInElement("", new Map([[text, textOf(second) ?? ""]]));
  if (name === "RegExp") {
    return newerSyntax(regularExpressionRecognisers, {
      pattern: text,
      flags: textOf(second) ?? "",
    });
  }
  if (!isElementMaker.test(name)) return [];
  const attributes = properties(second);
  return newerInElement(
    text,
    new Map(attributes.map(([attribute, value]) => [attribute, textOf(value) ?? ""])),
  );
}

/** Reads a script. */
function read(code: string, file: string): ESTree.Program {
  const { program, errors } = parseSync(`${file}.js`, code, {
    sourceType: "module",
    preserveParens: false,
  });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file} cannot be read: ${error.message}`);
  return program;
}

/** The names that a script gives to what is its own: what its objects and classes hold, and what `this` does. */
export function ownNames(code: string, file: string): Set<string> {
  const names = new Set<string>();
  const add = (name: string | null) => name !== null && names.add(name);
  new Visitor({
    ObjectExpression: (node) => properties(node).forEach(([name]) => add(name)),
    MethodDefinition: (node) => void add(keyOf(node)),
    PropertyDefinition: (node) => void add(keyOf(node)),
    AssignmentExpression({ left, right }) {
      if (left.type !== "MemberExpression") return;
      const isOwn = left.object.type === "ThisExpression" || right.type === "FunctionExpression";
      if (isOwn) add(memberOf(left));
    },
  }).visit(read(code, file));
  return names;
}

/**
 * What is newer than the floor in a script: globals, members of objects, options, events, elements and their
 * attributes, styles that are set, and ways of writing.
 *
 * @throws Where the script cannot be read.
 */
export function findInScript(code: string, file: string, own: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  /** Names that stand for nothing, or have been seen to. */
  const settled = new Set<Node>();
  const report = (node: Node, features: readonly string[]) => {
    const where = `${file}: ${code.slice(Math.max(0, node.start - 30), node.end + 30)}`.slice(
      0,
      200,
    );
    for (const feature of features) findings.push({ feature, where });
  };
  const reportMember = (node: Node, owner: readonly string[] | null, name: string) => {
    const known = owner === null ? undefined : isMemberNewer(owner, name);
    if (known === true) report(node, [[...(owner ?? []), name].join(".")]);
    else if (known === undefined && memberNames.isNewer(name) && !own.has(name))
      report(node, [`.${name}`]);
  };
  new Visitor({
    MemberExpression(node) {
      if (!node.computed) settled.add(node.property);
      const name = memberOf(node);
      if (name === null) return;
      reportMember(node.property, ownerOf(node.object), name);
    },
    Property(node) {
      const name = keyOf(node);
      if (!node.computed && !node.shorthand) settled.add(node.key);
      if (name === "style") {
        for (const [property, value] of properties(node.value)) {
          report(value, newerInDeclaration(kebabCase(property), textOf(value) ?? ""));
        }
      }
      if (name !== null && optionNames.isNewer(name)) report(node.key, [`${name} option`]);
    },
    ObjectPattern({ properties: taken }) {
      for (const property of taken) {
        const name = property.type === "Property" ? keyOf(property) : null;
        if (name !== null) reportMember(property, null, name);
      }
    },
    UnaryExpression({ operator, argument }) {
      // Whoever asks for a type does not rely on anything.
      if (operator === "typeof") settled.add(argument);
    },
    MethodDefinition: ({ key }) => void settled.add(key),
    PropertyDefinition: ({ key }) => void settled.add(key),
    ImportSpecifier: ({ imported }) => void settled.add(imported),
    ExportSpecifier: ({ exported }) => void settled.add(exported),
    Identifier(node) {
      if (!settled.has(node) && globalNames.isNewer(node.name)) report(node, [node.name]);
    },
    CallExpression: (node) => report(node.callee, [...newerInCall(node), ...newerOptions(node)]),
    NewExpression(node) {
      report(node.callee, newerOptions(node));
      const owner = ownerOf(node.callee);
      const constructor = owner?.at(-1);
      // Some had a name long before anybody could make one.
      if (owner && constructor && isMemberNewer(owner, constructor)) {
        report(node.callee, [`new ${owner.join(".")}`]);
      }
    },
    ImportExpression: (node) => report(node, newerSyntax(importRecognisers, node)),
    ImportDeclaration: (node) => report(node, newerSyntax(importRecognisers, node)),
    VariableDeclaration: (node) => report(node, newerSyntax(declarationRecognisers, node)),
    Literal(node) {
      if ("regex" in node) report(node, newerSyntax(regularExpressionRecognisers, node.regex));
    },
  }).visit(read(code, file));
  return findings;
}
