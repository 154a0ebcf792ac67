const longest = 200;

function lastWords(text: string): string {
  const words = text.trim().replaceAll(/\s+/g, " ");
  return words.length <= longest ? words : words.slice(-longest).replace(/^\S* /, "");
}

/**
 * What to ask for while a description is being typed: its finished words, so that the API is asked once a
 * word and not once a letter, and only the last of them, so that not all of it travels in an address.
 */
export function queryWhileTyping(description: string): string {
  return lastWords(description.replace(/\S*$/, ""));
}

/** What to ask for when help is asked for: the last words, whether finished or not. */
export function queryOnRequest(description: string): string {
  return lastWords(description);
}
