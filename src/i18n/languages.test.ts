import { formatLocale } from "./format-locale.ts";
import { describe, expect, test, vi } from "vitest";
import {
  initialLanguage,
  isLanguage,
  keepLinkedLanguage,
  preferredLanguage,
  rememberLanguage,
} from "./languages.ts";

test.each([
  [["nb"], "nb"],
  [["nb-NO"], "nb"],
  [["no"], "nb"],
  [["nn-NO"], "nb"],
  [["NB-no"], "nb"],
  [["en-GB"], "en"],
  [["pl-PL", "nb-NO", "en"], "nb"],
  [["de-AT", "en"], "de"],
  [["pl", "fr-CA"], "fr"],
  [["sv-FI"], "sv"],
  [["da-GL"], "da"],
  [["ar-EG"], "ar"],
  [["pl", "it"], "en"],
  [[], "en"],
  [["", "-", "constructor"], "en"],
])("a browser that prefers %j gets %s", (tags, expected) => {
  expect(preferredLanguage(tags)).toBe(expected);
});

test("only the application's own languages are languages", () => {
  expect(isLanguage("nb")).toBe(true);
  expect(isLanguage("toString")).toBe(false);
});

function refuse(): never {
  throw new DOMException("Refused", "SecurityError");
}

describe("the first language", () => {
  test("is the one that was chosen here", () => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-GB"]);
    expect(initialLanguage()).toBe("en");
    rememberLanguage("nb");
    expect(initialLanguage()).toBe("nb");
  });

  test("is the one that the link asks for, which counts as chosen from then on", () => {
    rememberLanguage("en");
    window.history.replaceState({ key: "kept" }, "", "/help?language=fr&next=%2Fa#part");
    expect(initialLanguage()).toBe("fr");
    keepLinkedLanguage();
    expect(window.location.href).toMatch(/\/help\?next=%2Fa#part$/);
    expect(window.history.state).toEqual({ key: "kept" });
    expect(initialLanguage()).toBe("fr");
  });

  test("is not one that the link asks for and nobody speaks here", () => {
    rememberLanguage("en");
    window.history.replaceState(null, "", "/?language=toString");
    keepLinkedLanguage();
    expect(initialLanguage()).toBe("en");
    expect(window.location.search).toBe("?language=toString");
  });

  test("is the browser's where what was kept is no language", () => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["nb-NO"]);
    localStorage.setItem("language", "tlh");
    expect(initialLanguage()).toBe("nb");
  });

  test("is the browser's where storage is refused", () => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["nb-NO"]);
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
    expect(() => rememberLanguage("en")).not.toThrow();
    expect(initialLanguage()).toBe("nb");
  });
});

test.each([
  ["nb", ["nb-NO"], "nb-NO"],
  ["en", ["nb-NO"], "en-GB"],
  ["en", ["en-US"], "en-US"],
  ["ar", ["fr-FR"], "ar-u-ca-gregory-nu-latn"],
  ["ar", ["ar-SA"], "ar-SA-u-ca-gregory-nu-latn"],
  ["ar", ["ar-EG-u-nu-arab"], "ar-EG-u-ca-gregory-nu-latn"],
])(
  "%s for someone whose browser prefers %j is written as %s writes it",
  (language, tags, locale) => {
    expect(formatLocale(language, tags)).toBe(locale);
  },
);
