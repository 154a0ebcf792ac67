/**
 * The locale in which to write dates and sums: the language as the reader's own region writes it. English
 * from nowhere in particular is written as in Europe, day before month.
 */
export function formatLocale(language: string, tags: readonly string[]): string {
  const own = tags.find((tag) => tag.startsWith(`${language}-`));
  const locale = own ?? (language === "en" ? "en-GB" : language);
  // Arab regions differ in digits and calendar; the words have one kind of digits, and a contract one calendar.
  return language === "ar" ? `${locale.replace(/-u-.*$/, "")}-u-ca-gregory-nu-latn` : locale;
}
