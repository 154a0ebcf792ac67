// A date, a sum and an e-mail address are read as words, too.
const word = /[\p{L}\p{N}]+(?:[-'’.,@][\p{L}\p{N}]+)*/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

function isLong(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length > 6;
}

/**
 * The readability index LIX (C. H. Björnsson, “Läsbarhet”, 1968): the mean number of words in a sentence, and the
 * percentage of words of more than six letters. It is made for the languages of the north and holds for English, too
 * (J. Anderson, “Lix and Rix”, Journal of Reading 26, 1983). Below 30 a text is very easy, like books for children;
 * from 30 to 40 easy, like fiction; from 40 to 50 like newspapers, from 50 on like official texts. No words are 0.
 */
export function lix(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  return words.length / sentences.length + (100 * words.filter(isLong).length) / words.length;
}

/** How many words the longest of the sentences has. */
export function longestSentence(sentences: readonly string[]): number {
  return Math.max(0, ...sentences.map((sentence) => wordsOf(sentence).length));
}
