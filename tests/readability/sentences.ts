import { gamePass, plans } from "../../src/mocks/data/plans.ts";
import { wordsOf } from "./lix.ts";

const blocks = "p, li, dt, dd, h1, h2, h3, h4, legend, label, summary, button, output, div > *";
/** What is not read with the screen: the options of a list, what is folded, and what is only seen. */
const unread = "option, details:not([open]) > :not(summary), [aria-hidden=true]";
/** From so many words on, what ends without a mark is read as a sentence, such as a heading. */
const fewestWords = 5;

const planNames = [gamePass, ...Object.values(plans).map(({ plan }) => plan)].map(
  ({ name }) => name,
);

/** Text with each plan's name as one short word. */
function withoutPlanNames(text: string): string {
  return planNames.reduce((left, name) => left.replaceAll(name, "X"), text);
}

function isSentence(text: string): boolean {
  const letters = wordsOf(text).filter((word) => /^\p{L}/u.test(word));
  return /[.?!:][”»)]?$/.test(text) || letters.length >= fewestWords;
}

/** What a text says, sentence by sentence. As LIX has it, a colon ends one, too. */
function split(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)]
    .flatMap(({ segment }) => segment.split(/(?<=:)\s/))
    .map((sentence) => sentence.replaceAll(/\s+/g, " ").trim())
    .filter(isSentence);
}

/**
 * The sentences on a screen, in order. Labels, buttons and facts of a word or two are none: counted as such, they
 * would make every screen seem easier than it is. A name from the API, or of a plan, is one short word, whatever it
 * is: whoever reads it knows it, and nobody here could choose another.
 */
export function sentencesOn(screen: Element, language: string): string[] {
  const texts = new Map<Element, string[]>();
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    const block = parentElement?.closest(blocks);
    if (!block || textContent === null || parentElement?.closest(unread)) continue;
    const text = parentElement?.closest("bdi") ? "X" : textContent;
    texts.set(block, [...(texts.get(block) ?? []), text]);
  }
  return [...texts.values()].flatMap((parts) => {
    const text = parts.join(" ").replaceAll(/\s+(?=[.,:?!)])/g, "");
    return split(withoutPlanNames(text), language);
  });
}
