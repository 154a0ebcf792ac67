import {
  isLanguage,
  type Language,
  languageKey,
  languageOf,
  preferredLanguage,
} from "../i18n/languages.ts";

/** The tags of an `Accept-Language` header, most preferred first. */
function acceptedTags(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(/\s*;\s*/);
      const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
      return { tag, quality: Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== "" && quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}

/** The language to answer a browser in: the one that the link asks for, the one chosen in it, or the one it prefers. */
export function chooseLanguage(
  headers: {
    readonly cookie?: string | undefined;
    readonly "accept-language"?: string | undefined;
  },
  query: URLSearchParams,
): Language {
  const linked = languageOf(query.get(languageKey) ?? "");
  if (linked !== null) return linked;
  const pattern = new RegExp(`(?:^|;\\s*)${languageKey}=([a-z-]+)`);
  const chosen = pattern.exec(headers.cookie ?? "")?.[1] ?? "";
  if (isLanguage(chosen)) return chosen;
  return preferredLanguage(acceptedTags(headers["accept-language"] ?? ""));
}
