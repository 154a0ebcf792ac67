import { parseSync } from "vite";
import type { TextFile } from "./repository-files.ts";

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}

function* nodesIn(value: unknown): Generator<Node> {
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

function nameOf(value: unknown): unknown {
  if (!isNode(value)) return undefined;
  return value["type"] === "MemberExpression" ? nameOf(value["property"]) : value["name"];
}

function templateText(template: Node): string {
  const texts = [...nodesIn(template["quasis"])]
    .filter(({ type }) => type === "TemplateElement")
    .map(({ value }) => (isNode(value) ? String(value["cooked"]) : ""));
  return texts.join("*");
}

/** The ids that an expression may be, a part that is filled in written as `*`. */
function idsOf(value: unknown): string[] {
  if (!isNode(value)) return [];
  switch (value["type"]) {
    case "Literal":
      return [String(value["value"])];
    case "TemplateLiteral":
      return [templateText(value)];
    case "ConditionalExpression":
      return [...idsOf(value["consequent"]), ...idsOf(value["alternate"])];
    case "JSXExpressionContainer":
      return idsOf(value["expression"]);
    default:
      return [`? ${String(value["type"])}`];
  }
}

function isNamed(node: Node, type: string, key: string, name: string): boolean {
  return node["type"] === type && nameOf(node[key]) === name;
}

/**
 * The messages that a module asks for: what it gives to `t(…)` and to `<Message id=…>`. An id that cannot be
 * read from the source begins with a question mark.
 */
export function messagesAskedFor({ path, text }: TextFile): string[] {
  const nodes = [...nodesIn(parseSync(path, text).program)];
  const calls = nodes
    .filter((node) => isNamed(node, "CallExpression", "callee", "t"))
    .flatMap((call) => {
      const given = call["arguments"];
      return isNode(given) ? idsOf(given["0"]) : [];
    });
  const elements = nodes
    .filter((node) => isNamed(node, "JSXOpeningElement", "name", "Message"))
    .flatMap((element) => [...nodesIn(element["attributes"])])
    .filter((node) => isNamed(node, "JSXAttribute", "name", "id"))
    .flatMap((attribute) => idsOf(attribute["value"]));
  return [...calls, ...elements];
}
