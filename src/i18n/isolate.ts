const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]|\uD83A|\uD83B|\uD802|\uD803/;

/**
 * Makes text from the API safe to put inside a sentence: its own direction controls are taken out, and where
 * it runs right to left it is isolated, so that it cannot reorder the words around it.
 */
export function isolate(text: string): string {
  const plain = text.replace(bidiControls, "");
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}
