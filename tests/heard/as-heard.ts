/** A phrase of the virtual screen reader, and what it is about. */
export interface Spoken {
  readonly phrase: string;
  readonly node: Node;
}

/** What it says and no screen reader does: structure that has no name, where something ends, folded choices. */
const unsaid =
  /^(end of .*|end|alert|definition|emphasis|form|group|list|listitem|paragraph|status|strong|term|time|option, .*)$/;
const item = /^listitem, .*position (\d+), set size (\d+)/;

/** Elements whose words are said with the element that they name. */
const names = "a, button, h1, h2, h3, label, legend";

/** Words as they are heard: spaces are spaces, and what only steers the writing is silent. */
export function clean(text: string): string {
  const words = text.replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
  return words.trim();
}

/** What a text is read in one with: its paragraph, or the fact that it names or is the value of. */
function passageOf(text: Text): Element | null {
  let element = text.parentElement;
  while (element && (element.matches("dt, dt + dd") || isInline(element))) {
    element = element.parentElement;
  }
  return element;
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display === "inline";
}

/** What stands between two texts of a passage. */
function between(one: Text, other: Text): string {
  if (one.parentElement?.closest("dt") && other.parentElement?.closest("dd")) return ": ";
  const range = new Range();
  range.setStartAfter(one);
  range.setEndBefore(other);
  // Styles are not here: elements whose words would run into each other stand apart by theirs.
  const isApart = /[\p{L}\p{N})]$/u.test(one.data) && /^[\p{L}\p{N}]/u.test(other.data);
  return range.toString() || (isApart && one.parentElement !== other.parentElement ? ", " : "");
}

/** An element as it is said, or `null` where it is not. */
function elementPhrase({ phrase, node }: Spoken): string | null {
  if (unsaid.test(phrase) || !(node instanceof Element) || node.matches("details, label, legend")) {
    return null;
  }
  if (node.matches("summary")) {
    return `disclosure, ${phrase}, ${node.matches("[open] > *") ? "expanded" : "collapsed"}`;
  }
  if (node instanceof HTMLSelectElement) {
    // It says the value that is sent, where others say the words of the choice.
    const [said = ""] = phrase.split(", has popup");
    const choice = `, ${node.selectedOptions[0]?.text ?? ""}`;
    return node.value === "" ? said + choice : said.replace(`, ${node.value}`, choice);
  }
  return phrase;
}

/**
 * What the virtual screen reader says, as screen readers say it, a phrase a line: what belongs together is said
 * in one, where an item stands in its list goes before it, a region is said with its heading, and the words of a
 * label or a legend only with what they name.
 */
export function asHeard(spoken: readonly Spoken[]): string[] {
  const lines: string[] = [];
  let before = "";
  let last: Text | null = null;

  const say = (words: string) => {
    lines.push(before + words);
    before = "";
  };

  for (const [index, heard] of spoken.entries()) {
    const { phrase, node } = heard;
    const [, position, size] = item.exec(phrase) ?? [];
    if (position !== undefined) {
      before = `${position} of ${size}: `;
    } else if (node instanceof Text) {
      if (node.parentElement?.closest(names)) continue;
      if (last !== null && passageOf(last) === passageOf(node)) {
        lines.push((lines.pop() ?? "") + between(last, node) + node.data);
      } else {
        say(node.data);
      }
      last = node;
    } else {
      const said = elementPhrase(heard);
      if (said === null) continue;
      const isSaidWithNext =
        said.startsWith("region, ") && spoken[index + 1]?.phrase.startsWith("heading, ");
      if (isSaidWithNext) before += "region, ";
      else say(said);
      last = null;
    }
  }
  // A full stop after a link is not heard.
  return lines.map(clean).filter((line) => /[\p{L}\p{N}]/u.test(line));
}
