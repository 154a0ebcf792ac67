// @vitest-environment node
import { describe, expect, test } from "vitest";
import {
  Benefit,
  CancellationOption,
  cancellationReasons,
  Consequence,
} from "../src/api/schema/cancellation.ts";
import { decisionNames } from "../src/api/schema/decision.ts";
import { feedbackFactors, helpTopics, RefundRules } from "../src/api/schema/help.ts";
import { Account, SignInChallenge } from "../src/api/schema/session.ts";
import { Subscription, Term, WayToEnd, WithdrawalRight } from "../src/api/schema/subscription.ts";
import { cannotCancelQuestions } from "../src/flow/cannot-cancel.ts";
import { reasons } from "../src/flow/reasons.ts";
import { readCatalogue } from "../src/i18n/catalogue-files.ts";
import { languageCodes } from "../src/i18n/languages.ts";
import { fairWords } from "./fair-words.ts";
import { themes } from "../src/ui/theme.ts";
import * as rules from "./catalogue-rules.ts";
import { messagesAskedFor } from "./message-usage.ts";
import { isModule, readRepository } from "./repository-files.ts";

const catalogues = await Promise.all(
  languageCodes.map(async (language) => [language, await readCatalogue(language)] as const),
);
const en = await readCatalogue("en");
const nb = await readCatalogue("nb");

const stores = ["google-play", "app-store"];
const overdueFates = Subscription.entries.overdue.wrapped.entries.ifCancelled.options;

/** The labels that a law prescribes. */
const lawLabels = ["germany", "france"];

/** What stands where an id is filled in. Each template of the source has a line here. */
const filledIn: Record<string, readonly string[]> = {
  "account.*": Account.entries.kind.options,
  "because.*": reasons,
  "benefit.*": Benefit.entries.kind.options,
  "calendar.*": Consequence.entries.kind.options,
  "cancel-label.*": [...Subscription.entries.cancelLabel.options, ...lawLabels],
  "check.*": cannotCancelQuestions,
  "check.*.own": cannotCancelQuestions,
  "check.account.*": ["has-subscriptions", "no-subscription", "work-or-school"],
  "check.already-off.*": ["renews", "off", "withdrawn", "cancelled", "ended", "unknown"],
  "check.biller.*": ["here", "elsewhere", "unknown"],
  "check.owner.*": ["you", "someone-else", "unknown"],
  "check.payment.*": ["in-order", "needs-update", "overdue", "not-shown"],
  "check-next.*": stores,
  "check-next.*-link": stores,
  "code.*": ["missing", "not-digits", "length"],
  "code.sent.*": SignInChallenge.entries.channel.options,
  "confirm-label.*": lawLabels,
  "consequence.*": Consequence.entries.kind.options,
  "decision.*.refused": decisionNames,
  "decision.*.unknown": decisionNames,
  "declare.*": [
    "name-missing",
    "contract-missing",
    "contract-card",
    "ground-missing",
    "cause-missing",
    "when-missing",
    "day-missing",
    "date-passed",
    "address-invalid",
  ],
  "declared.*": ["cancellation", "withdrawal"],
  "feedback.*": ["yes", "no", ...feedbackFactors],
  "feedback.language-*": ["1", "5"],
  "ground.*": ["ordinary", "for-cause"],
  "identifier.*": ["missing", "too-long"],
  "no-subscription.clue-*": ["receipt", "mail", "store", "family"],
  "option-if.*": CancellationOption.entries.kind.options,
  "option.*": CancellationOption.entries.kind.options,
  "past-due.after-*": overdueFates,
  "past-due.if-*": overdueFates,
  "payment-change.*": ["payment-method-required", "not-done"],
  "plan-fit.files.*": ["fits", "fits-everyone"],
  "plan-switch.*": ["terms-changed", "not-done"],
  "price.*": Term.options,
  "reason.*": cancellationReasons,
  "receipt-option.*": CancellationOption.entries.kind.options,
  "refund-rule.*": RefundRules.entries.rules.item.entries.kind.options,
  "share.*": ["copied", "not-copied"],
  "see-also.*": ["any-subscription", "xbox", "business", "refunds", "terms", "privacy"],
  "status.*": [
    "cancellable",
    "withdrawn",
    "cancelled",
    "already-off",
    "expired",
    "billed-elsewhere",
    "not-owner",
    "another-kind",
    "unknown",
  ],
  "storage-help.*": ["free", "stops", "deleted"],
  "storage-help.*-heading": ["free", "stops", "deleted"],
  "theme.*": themes,
  "turn-on.*": ["payment-method-required", "terms-changed", "not-done"],
  "way.*": WayToEnd.entries.kind.options,
  "withdraw.since.*": WithdrawalRight.entries.since.options,
  "usage.*": ["bytes", "devices", "credits", "people"],
  "usage.*-of": ["bytes", "devices", "credits", "people"],
};
const storeSteps = ["-step-1", "-step-2", "-step-3", "-step-4"];
for (const part of ["", ...storeSteps, "-note", "-link", "-refund", "-refund-link"]) {
  filledIn[`billed-elsewhere.*${part}`] = stores;
}
const helpParts = [...helpTopics, "words", "contact"];
filledIn["help.*.heading"] = helpParts;
filledIn["help.*.text"] = helpParts;
// The others lead on by their headings, or nowhere.
filledIn["help.*.link"] = ["payment", "plan-change", "other-subscriptions", "organisation"];

const asked = new Set(
  readRepository(new URL("../src/", import.meta.url))
    .filter((file) => isModule(file) && !/\.(test|stories)\.tsx?$|^mocks\//.test(file.path))
    .flatMap(messagesAskedFor),
);
const templates = [...asked].filter((id) => id.includes("*"));

function expand(id: string): string[] {
  if (!id.includes("*")) return [id];
  return (filledIn[id] ?? []).map((part) => id.replace("*", part));
}

const asksFor = (text: string) => messagesAskedFor({ path: "src/a.tsx", text });

describe("messages are found in the source", () => {
  test("in every form", () => {
    expect(asksFor('t("a.b"); words.t("c", { d: 1 });')).toEqual(["a.b", "c"]);
    expect(asksFor('t(x ? "a" : y ? "b" : `c.${z}.d`);')).toEqual(["a", "b", "c.*.d"]);
    expect(asksFor('<Message id="a" values={{ id: "b" }} />')).toEqual(["a"]);
    expect(asksFor("<Message id={`a.${b}`} values={{}} />")).toEqual(["a.*"]);
  });

  test("and nothing else is", () => {
    expect(asksFor('at("a"); f("t"); // t("b")\n const s = "t(1)"; <p id="c">t("d")</p>')).toEqual(
      [],
    );
    expect(asksFor("t(name)")).toEqual(["? Identifier"]);
  });
});

test("every id can be read from the source, and what is filled in is known here", () => {
  expect([...asked].filter((id) => id.startsWith("?"))).toEqual([]);
  expect(templates.toSorted()).toEqual(Object.keys(filledIn).toSorted());
});

const used = [...new Set([...asked].flatMap(expand))];

describe.each(catalogues)("the catalogue of %s", (language, catalogue) => {
  test("has every message that is asked for, and no other", () => {
    expect(rules.strayMessages(catalogue, used)).toEqual([]);
  });

  test("has messages that take the same values as those written first", () => {
    expect(rules.otherValues(catalogue, nb)).toEqual([]);
  });

  test("has every plural form of the language", () => {
    expect(rules.missingPluralForms(catalogue, language)).toEqual([]);
  });
});

describe("what is wrong with a catalogue is said by the message's id", () => {
  const source = new Map([
    ["hi", "Hi, {name}"],
    ["tries", "{count, plural, one {# try} other {# tries}}"],
  ]);

  test("a message is missing, or misspelt", () => {
    const catalogue = new Map([
      ["hi", "Hej, {name}"],
      ["trise", "{count}"],
    ]);
    expect(rules.strayMessages(catalogue, [...source.keys()])).toEqual([
      "tries is missing",
      "trise is not asked for",
    ]);
  });

  test("a placeholder is another one", () => {
    expect(rules.otherValues(new Map([["hi", "Hej, {nmae}"]]), source)).toEqual([
      "hi takes (nmae) instead of (name)",
    ]);
  });

  test("a plural form is missing", () => {
    expect(rules.missingPluralForms(source, "en")).toEqual([]);
    expect(rules.missingPluralForms(source, "ar")).toEqual(
      ["few", "many", "two", "zero"].map((form) => `tries lacks “${form}”`),
    );
  });
});

test.each(catalogues)("no message is empty, or its own id (%s)", (_, catalogue) => {
  const empty = [...catalogue].filter(([id, message]) => message.trim() === "" || message === id);
  expect(empty).toEqual([]);
});

/** Messages that rightly read the same in both languages. */
const sameInBoth = new Set([
  // Both languages have the word.
  "consequence.for",
  // Nothing but values and punctuation.
  "fact.date-for",
  "page.title",
  "receipt.access",
]);

test("what reads the same in both languages is not a forgotten translation", () => {
  const same = [...nb].filter(([id, message]) => en.get(id) === message).map(([id]) => id);
  expect(same.toSorted()).toEqual([...sameInBoth].toSorted());
});

test.each(catalogues)("spaces and dots are in order (%s)", (_, catalogue) => {
  const careless = [...catalogue.values()].filter(
    (message) => message !== message.trim() || / {2}| [.,:;?!](\s|$)|\.\.\.|--/.test(message),
  );
  expect(careless).toEqual([]);
});

test("French sets its double signs off, and holds them to their words", () => {
  const signs = /(?<![\u00A0\u202F])[;!?»]|[^\u00A0]:(?=\s|$)|«(?!\u00A0)/;
  const { fr } = Object.fromEntries(catalogues);
  expect([...(fr ?? [])].filter(([, message]) => signs.test(message))).toEqual([]);
});

test("Norwegian quotation marks are Norwegian", () => {
  expect([...nb.values()].filter((message) => /["“”]/.test(message))).toEqual([]);
});

function using(catalogue: ReadonlyMap<string, string>, word: RegExp): string[] {
  return [...catalogue].filter(([, message]) => word.test(message)).map(([id]) => id);
}

function mentions(catalogue: ReadonlyMap<string, string>, words: readonly RegExp[]): string[] {
  return [...catalogue].flatMap(([id, message]) =>
    words.flatMap((word) => {
      const found = word.exec(message)?.[0];
      return found === undefined ? [] : [`${id}: ${found}`];
    }),
  );
}

describe("the labels that people search for and support reads out", () => {
  test.each([
    ["sign-in.heading", "Sign in", "Logg på"],
    ["sign-in.create-account", "Create an account", "Opprett en konto"],
    ["sign-in.hi", "Hi, {name}", "Hei, {name}"],
    ["sign-in.another-account", "Choose another account", "Velg en annen konto"],
    ["accounts.heading", "You have several accounts", "Du har flere kontoer"],
    [
      "accounts.lead",
      "Choose the account you want to sign in with",
      "Velg kontoen du vil logge på med",
    ],
    ["subscriptions.heading", "Services and subscriptions", "Tjenester og abonnementer"],
    ["cancel-label.cancel-subscription", "Cancel subscription", "Si opp abonnementet"],
    ["cancel-label.upgrade-or-cancel", "Upgrade or cancel", "Oppgrader eller si opp"],
    ["recurring-billing.turn-on", "Turn on recurring billing", "Slå på regelmessig fakturering"],
    ["review.heading", "Please review", "Se gjennom"],
    ["choice.keep", "I want to keep my benefits", "Jeg vil beholde fordelene mine"],
    ["choice.cancel", "I don't want my subscription", "Jeg vil ikke ha abonnementet mitt"],
    ["payment-method.change", "Change payment method", "Endre betalingsmåte"],
    ["support.get-help", "Get help", "Få hjelp"],
    ["contact-support", "Contact support", "Kontakt kundestøtte"],
    ["account.work-or-school", "Work or school account", "Jobb- eller skolekonto"],
  ])("%s", (id, english, norwegian) => {
    expect(en.get(id)).toBe(english);
    expect(nb.get(id)).toBe(norwegian);
  });

  test.each([
    [/prorated refund/i, /forholdsmessig refusjon/i],
    [/free storage allowance/i, /gratiskvote/i],
    [/work or school account/i, /jobb- eller skolekonto/i],
    [/turn(ing)? off recurring billing/i, /slå av regelmessig fakturering/i],
  ])("the terms %s and %s stand in the same messages", (english, norwegian) => {
    expect(using(en, english)).not.toEqual([]);
    expect(using(en, english)).toEqual(using(nb, norwegian));
  });
});

test("the Norwegian words are those of the glossary", () => {
  const withoutOldLabels = new Map(
    [...nb].map(([id, message]) => [
      id,
      message.replaceAll(/«(Avbryt abonnement|Oppgrader eller avbryt|avbryt)»/g, ""),
    ]),
  );
  const wrong = [
    /avbr[yu]t\w*|avbestill\w*|kansell\w*|terminer\w*/i,
    /gratisfradrag\w*|fordelt refusjon|pro ?rata\w*/i,
    /instrumentbord\w*|dashbord\w*|dashboard\w*/i,
    /arbeids- eller skole\w*|jobb-? ?eller skole-? ?konto(?<!jobb- eller skolekonto)/i,
    /periodisk fakturering|gjentakende fakturering/i,
    /vennligst/i,
    /fakturert? av|faktureres|\bimens\b|ikke kjent|tredjepart/i,
    /kontosiden(?! hos Microsoft)|microsofts kontoside/i,
  ];
  expect(mentions(withoutOldLabels, wrong)).toEqual([]);
  expect(mentions(nb, [/«Avbryt abonnement»/])).toEqual(["help.words.text: «Avbryt abonnement»"]);
});

describe("English is written first-hand", () => {
  /** What must not be read the other way is said in full. */
  const inFull = new Set([
    "cancel-failed.heading",
    "declare.not-sent",
    "declared.unknown",
    "next-charge.dropped",
    "no-more-charges",
    "support.not-sent-heading",
    ...decisionNames.flatMap((name) => [`decision.${name}.refused`, `decision.${name}.unknown`]),
  ]);

  test("as it is spoken", () => {
    const spelledOut =
      /\b(is|are|was|were|has|have|had|do|does|did|will|would|could|should|need) not\b|cannot/i;
    const rest = new Map([...en].filter(([id]) => !inFull.has(id)));
    expect(mentions(rest, [spelledOut])).toEqual([]);
  });

  test("with one name for each thing", () => {
    const otherNames = [
      // The allowance, e-mail, an amount, a retailer, and what renews automatically.
      /quota|e-mail|\bmail\b|\bsum\b|\bshop\b|by itself/i,
      /(microsoft's|the) account page/i,
      /at once|anew\b|goes on\b/i,
    ];
    expect(mentions(en, otherNames)).toEqual([]);
  });
});

describe("fair words", () => {
  test.each(catalogues)("%s neither shames, hurries nor pleads", (language, catalogue) => {
    expect(mentions(catalogue, fairWords[language].unfair)).toEqual([]);
  });

  test.each(catalogues)(
    "in %s, no sentence takes two negatives to understand",
    (language, catalogue) => {
      expect(mentions(catalogue, fairWords[language].twoNegatives)).toEqual([]);
    },
  );

  test.each(catalogues)("in %s, both choices say who chooses, and what", (language, catalogue) => {
    for (const id of ["choice.keep", "choice.cancel"]) {
      expect(catalogue.get(id)).toMatch(fairWords[language].choice);
    }
  });

  test.each(
    catalogues.flatMap(([language, catalogue]) =>
      [
        ["choice.keep", "choice.cancel"],
        ["confirm.keep", "cancel-label.cancel-subscription"],
      ].map(([keep = "", cancel = ""]) => ({ language, catalogue, keep, cancel })),
    ),
  )("in $language, $keep and $cancel are of about the same length", (labels) => {
    const lengthOf = (id: string) => labels.catalogue.get(id)?.length ?? 0;
    const [shorter = 0, longer = 0] = [lengthOf(labels.keep), lengthOf(labels.cancel)].toSorted(
      (one, other) => one - other,
    );
    expect(shorter).toBeGreaterThan(0);
    expect(longer / shorter).toBeLessThanOrEqual(1.3);
  });

  test("the words that are looked for would be found", () => {
    const unfair = new Map([["a", "Er du sikker? Du går glipp av alt."]]);
    expect(mentions(unfair, [/er du sikker/i, /går glipp/i])).toEqual([
      "a: Er du sikker",
      "a: går glipp",
    ]);
  });
});
