/** Letters that no accent can be taken off, and what people type who do not have them on their keyboard. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "o",
  œ: "oe",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/** Text as it is compared: without case, accents and the difference between one space and another. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[æøœßđðþłı]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/[\s\p{Cf}]+/gu, " ")
    .trim();
}

/** Whether each word of a query is somewhere in a text. Both are plain; nothing is in every text. */
export function isFoundIn(text: string, query: string): boolean {
  return query.split(" ").every((word) => text.includes(word));
}
