/** Words that parts must bear. */
export const longWord = "Menneskerettighetsorganisasjonsmedlemskapsavgift".repeat(3);
export const longSentence =
  "This sentence is longer than any that fits on one line of a phone, a tablet or even a desktop, and it has to wrap without pushing anything aside.";
export const rightToLeftName = "محمد שלום";
