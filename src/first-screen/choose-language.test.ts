import { expect, test } from "vitest";
import { chooseLanguage } from "./choose-language.ts";

test.each([
  ["nb-NO,nb;q=0.9,en;q=0.8", "nb"],
  ["en-US,en;q=0.9", "en"],
  ["pl-PL,pl;q=0.9,nn;q=0.5,en;q=0.3", "nb"],
  ["en;q=0.4, nb;q=0.7", "nb"],
  ["nb;q=0, en", "en"],
  ["de", "de"],
  ["pl", "en"],
  ["*", "en"],
  ["", "en"],
  [";;;,,q=", "en"],
])("the header %j asks for %s", (header, language) => {
  expect(chooseLanguage({ "accept-language": header }, new URLSearchParams())).toBe(language);
});

test.each([
  ["language=nb", "nb"],
  ["a=b; language=nb; c=d", "nb"],
  ["my-language=nb", "en"],
  ["language=tlh", "en"],
  ["language=", "en"],
])("the cookie %j counts for more than the header: %s", (cookie, language) => {
  expect(chooseLanguage({ cookie, "accept-language": "en" }, new URLSearchParams())).toBe(language);
});

test.each([
  ["language=fr", "fr"],
  ["a=b&language=FR-ca", "fr"],
  ["language=tlh", "nb"],
  ["language=", "nb"],
])("the link %j counts for more than both: %s", (query, language) => {
  const headers = { cookie: "language=nb", "accept-language": "en" };
  expect(chooseLanguage(headers, new URLSearchParams(query))).toBe(language);
});
