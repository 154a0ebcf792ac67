/** An element of the page with what it holds; `null` is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const result = document.createElement(name);
  result.append(...children.filter((child) => child !== null));
  return result;
}
