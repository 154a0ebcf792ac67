/** How wide the formatter takes a text to be: marks stand on what is before them, and lam and alef are one sign. */
function widthOf(text: string): number {
  return text.replaceAll(/\p{M}|\u0644(?=[\u0622\u0623\u0625\u0627])/gu, "").length;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(width - widthOf(text));
}

/** A table of Markdown, the head first, as the formatter would write it. */
export function table(lines: readonly (readonly string[])[]): string[] {
  const [head = []] = lines;
  const widths = head.map((_, column) =>
    Math.max(3, ...lines.map((cells) => widthOf(cells[column] ?? ""))),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => padded(cells[column] ?? "", width)).join(" | ")} |`;
  const [first = "", ...others] = lines.map(line);
  return [first, line(widths.map((width) => "-".repeat(width))), ...others];
}
