import type { ESTree } from "vite";
import { interfaceOf } from "./platform.ts";

type Node = ESTree.Node;

/** The text that a piece of code stands for, where it is always the same. */
export function textOf(node: Node | null | undefined): string | null {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? null;
  }
  return null;
}

/** The name of a property, where it is always the same. */
export function keyOf({ computed, key }: { computed: boolean; key: Node }): string | null {
  return !computed && key.type === "Identifier" ? key.name : textOf(key);
}

/** The name of a member that is asked for, where it is always the same. */
export function memberOf({ computed, property }: ESTree.MemberExpression): string | null {
  return !computed && property.type === "Identifier" ? property.name : textOf(property);
}

const globalObjects: ReadonlySet<string> = new Set(["window", "self", "globalThis"]);
/** Methods of this name give iterators, but for those of `Object` itself. */
const givesIterator: ReadonlySet<string | null> = new Set([
  "entries",
  "keys",
  "matchAll",
  "values",
]);

/** The interface of an object, where the code says which it is. */
export function ownerOf(node: Node): readonly string[] | null {
  switch (node.type) {
    case "Identifier": {
      if (globalObjects.has(node.name)) return ["Window"];
      // `navigator` is a `Navigator`.
      const type = node.name.replace(/^[a-z]/, (letter) => letter.toUpperCase());
      return interfaceOf([type]) === undefined ? null : [type];
    }
    case "MemberExpression": {
      const owner = ownerOf(node.object);
      const name = memberOf(node);
      if (owner === null || name === null) return null;
      const path = owner[0] === "Window" ? [name] : [...owner, name];
      return interfaceOf(path) === undefined ? null : path;
    }
    case "NewExpression":
      return ownerOf(node.callee);
    case "CallExpression": {
      const { callee } = node;
      if (callee.type !== "MemberExpression" || !givesIterator.has(memberOf(callee))) return null;
      return ownerOf(callee.object)?.[0] === "Object" ? ["Array"] : ["Iterator"];
    }
    case "ArrayExpression":
      return ["Array"];
    case "TemplateLiteral":
      return ["String"];
    case "Literal":
      if ("regex" in node) return ["RegExp"];
      return typeof node.value === "string" ? ["String"] : null;
    default:
      return null;
  }
}
