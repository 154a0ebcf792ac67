// @vitest-environment node
import { describe, expect, test } from "vitest";
import { type ProfileName, profileNames } from "../../src/api/schema/subscription.ts";
import { journeyOf, profileOfLanguage } from "../../src/flow/journeys.ts";
import { type ConfirmPart, rulesOf } from "../../src/flow/profiles.ts";
import { type Language, languageCodes, languages } from "../../src/i18n/languages.ts";
import { table } from "../markdown-table.ts";
import { readRepository } from "../repository-files.ts";
import { type Labels, labels, prescribed } from "./labels.ts";
import { countries, unsure } from "./laws.ts";
import { rules } from "./rules.ts";
import { type SourceName, sources } from "./sources.ts";
import { cancelLabels } from "./subscribers.ts";

const partNames: Readonly<Record<ConfirmPart, string>> = {
  outcome: "when it ends and what money comes back",
  statement: "what is declared",
  withdrawal: "that one can withdraw, while one can",
  "nothing-yet": "that nothing is done yet",
  "past-due": "what is owed",
  "what-happens": "what happens",
  timeline: "what happens when",
  storage: "what becomes of the files",
  benefits: "what is in use",
  "cheaper-plans": "cheaper plans",
};

const list = (parts: readonly ConfirmPart[]) =>
  parts.map((part) => partNames[part]).join(", ") || "–";

const labelColumns: Readonly<Record<keyof Labels, string>> = {
  cancel: "to cancel, and the button",
  germany: "Germany: to cancel",
  germanyNow: "Germany: the button",
  france: "France: to cancel",
  franceConfirm: "France: the button",
  withdraw: "to withdraw",
  confirmWithdrawal: "the button that withdraws",
  declare: "without signing in",
  sendDeclaration: "the button that sends it",
};

const labelNames: readonly (keyof Labels)[] = [
  "cancel",
  "germany",
  "germanyNow",
  "france",
  "franceConfirm",
  "withdraw",
  "confirmWithdrawal",
  "declare",
  "sendDeclaration",
];

/** The labels in the country's own languages: what begins to cancel, and what cancels. */
function ownLabels(profile: ProfileName): string {
  const own = countries[profile].languages.map((language) => {
    const { open, confirm } = cancelLabels(profile, language);
    return open === confirm ? `_${open}_` : `_${open}_, _${confirm}_`;
  });
  return own.join("; ") || "the usual ones of each language";
}

function declarationUnder(profile: ProfileName): string {
  const { isBare, isShownAgain } = rulesOf(profile).declaration;
  if (isBare) return "what the law names, and nothing else";
  return isShownAgain ? "shown once more before it is sent" : "one page";
}

const differs = [
  [
    "profile",
    "who",
    "before the receipt",
    "on the review",
    "before the button",
    "after the button",
    "keeping beside it",
    "labels in its own language",
    "without signing in",
    "one can withdraw",
  ],
  ...profileNames.map((profile) => {
    const { review, confirm } = rulesOf(profile);
    const { name, withdrawal } = countries[profile];
    return [
      `\`${profile}\``,
      name,
      journeyOf(profile).join(", then "),
      list(review),
      list(confirm.before),
      list(confirm.after),
      confirm.canKeep ? "yes" : "no",
      ownLabels(profile),
      declarationUnder(profile),
      withdrawal,
    ];
  }),
];

const demands = [
  ["profile", "what the law asks for", "source", "unsure"],
  ...profileNames.flatMap((profile) =>
    countries[profile].demands.map(({ says, source, unsure: why = "" }) => [
      `\`${profile}\``,
      says,
      source,
      why,
    ]),
  ),
];

const ruleTexts = [
  ["rule", "what it says", "shown by"],
  ...rules.map(({ id, says, shownBy }) => [
    id,
    says,
    shownBy.map(({ file, test: name }) => `“${name}” (\`tests/${file}\`)`).join("; "),
  ]),
];

const ruleMatrix = [
  ["rule", ...profileNames],
  ...rules.map(({ id, under }) => [id, ...profileNames.map(under)]),
];

function labelCell(name: keyof Labels, language: Language): string {
  const text = labels[language][name];
  return prescribed[name]?.[language] === undefined ? text : `**${text}**`;
}

const labelTable = [
  ["language", ...labelNames.map((name) => labelColumns[name])],
  ...languageCodes.map((language) => [
    languages[language].name,
    ...labelNames.map((name) => labelCell(name, language)),
  ]),
];

const labelSources = [
  ["label", "language", "source"],
  ...labelNames.flatMap((name) =>
    languageCodes.flatMap((language) => {
      const source = prescribed[name]?.[language];
      return source === undefined
        ? []
        : [[labels[language][name], languages[language].name, source]];
    }),
  ),
];

const sourceTable = [
  ["source", "what we have read", "addresses"],
  ...Object.entries(sources).map(([name, { read, addresses }]) => [
    name,
    read,
    addresses.map((address) => `\`${address}\``).join(", "),
  ]),
];

const byLanguage = languageCodes
  .map((language) => `${languages[language].name} \`${profileOfLanguage(language)}\``)
  .join(", ");

test("the document says what the profiles, the rules and the labels are", async () => {
  const text = [
    "# Countries",
    "",
    "Written from `src/flow/profiles.ts`, `src/flow/journeys.ts` and the tables in `tests/countries` by `npm run countries`. Change those instead.",
    "",
    "The API says with each subscription which profile of rules holds for it; a profile that the page does not know has the usual rules. None of this is legal advice. Nobody who practises law has read it, much of it is known second-hand, from sources of about October 2026, and what we are unsure of is said below.",
    "",
    `Before signing in, the profile is that of the language: ${byLanguage}.`,
    "",
    "## What differs",
    "",
    ...table(differs),
    "",
    "Withdrawing is the same everywhere: on the card as a button beside the one that cancels, a page that holds both ways against each other, and a receipt of its own. The API says whether one can.",
    "",
    "## What the laws ask for",
    "",
    ...table(demands),
    "",
    "## Fairness",
    "",
    "These rules hold for everyone; where a law asks for more, or leaves no room, the second table says how. The numbers in them are ours, not a law's. Where a rule holds alike, the code that keeps it does not know the profile, and one test shows it for all.",
    "",
    ...table(ruleTexts),
    "",
    ...table(ruleMatrix),
    "",
    "## Labels",
    "",
    "In bold: as a law, or the version of a law in that language, words it. All others are ours.",
    "",
    ...table(labelTable),
    "",
    ...table(labelSources),
    "",
    "## What is unsure",
    "",
    ...unsure.map((one) => `- ${one}`),
    "",
    "## Sources",
    "",
    "Where an address has dots, we know only a part of it.",
    "",
    ...table(sourceTable),
    "",
  ];
  await expect(text.join("\n")).toMatchFileSnapshot("../../docs/countries.md");
});

const files = new Map(
  readRepository(new URL("../../", import.meta.url)).map(({ path, text }) => [path, text]),
);

describe.each(rules)("the rule $id", ({ shownBy }) => {
  test.each(shownBy)("is shown by a test in $file: $test", ({ file, test: name }) => {
    expect(files.get(`tests/${file}`)).toContain(`"${name}"`);
  });
});

test("there are twenty rules, each shown by something", () => {
  expect(rules.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => `R${at + 1}`));
  expect(rules.filter(({ shownBy }) => shownBy.length === 0)).toEqual([]);
});

test("every source is asked for by something, or named among what is not covered", () => {
  const used = new Set<SourceName>([
    ...Object.values(countries).flatMap(({ demands: all }) => all.map(({ source }) => source)),
    ...Object.values(prescribed).flatMap((languagesOf) => Object.values(languagesOf)),
  ]);
  const notCovered = ["New York, General Business Law § 527-a", "Minnesota, § 325G.58"];
  expect([...used, ...notCovered].toSorted()).toEqual(Object.keys(sources).toSorted());
});
