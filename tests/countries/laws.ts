import type { ProfileName } from "../../src/api/schema/subscription.ts";
import type { Language } from "../../src/i18n/languages.ts";
import type { SourceName } from "./sources.ts";

/** Something that a law asks for, in our words. */
interface Demand {
  readonly says: string;
  readonly source: SourceName;
  /** Why we do not rely on it, where we do not. */
  readonly unsure?: string;
}

/** A profile's country. */
interface Country {
  readonly name: string;
  /** The languages of the country that the page has. */
  readonly languages: readonly Language[];
  /** Until when one can withdraw from the contract, and after what. The API says whether that is so now. */
  readonly withdrawal: string;
  readonly demands: readonly Demand[];
}

const secondHand = "second-hand";

/** What the law of each profile's country asks for, as far as we know. */
export const countries: Readonly<Record<ProfileName, Country>> = {
  default: {
    name: "any other country",
    languages: [],
    withdrawal: "where the API says so",
    demands: [
      {
        says: "Nothing that we know of; the rules below are our own. They avoid what is called a dark pattern: hindering, overloading, stirring emotions, leaving people in the dark.",
        source: "EDPB guidelines 03/2022",
        unsure: secondHand,
      },
    ],
  },
  eu: {
    name: "European Union, but for the countries below",
    languages: ["sv", "da"],
    withdrawal: "14 days after the contract is made",
    demands: [
      {
        says: "From June 19, 2026, for as long as one can withdraw from a contract made at a distance: a function for it under a label that says so, a second step that confirms it, and at once an acknowledgement to keep, with content, date and time. It asks for name, contract and an address for the acknowledgement.",
        source: "Article 11a, as (EU) 2023/2673 has it",
        unsure: secondHand,
      },
      {
        says: "In national law: Austria for contracts made after September 30, 2026, where no other wording is allowed for confirming. Where information is missing, the time can be longer by 12 months.",
        source: "Article 11a in national law",
        unsure: secondHand,
      },
    ],
  },
  norway: {
    name: "Norway",
    languages: ["nb"],
    withdrawal: "14 days after the contract is made",
    demands: [
      {
        says: "Getting out must be as easy as getting in, and a cancellation must not be ignored. One can withdraw for 14 days.",
        source: "Norwegian consumer authority",
      },
      {
        says: "The function of Article 11a, which we offer all the same.",
        source: "Article 11a, as (EU) 2023/2673 has it",
        unsure: "whether it is Norwegian law yet, and under which label",
      },
    ],
  },
  germany: {
    name: "Germany",
    languages: ["de"],
    withdrawal: "14 days after the contract is made",
    demands: [
      {
        says: "A button with the prescribed words, which leads to a page of confirmation: the kind of cancellation (and the cause, where there is one), who, which contract, when it ends, where to confirm it; there, a button with the prescribed words. The declaration can be kept, with date and time, and is confirmed at once.",
        source: "§ 312k BGB",
      },
      {
        says: "The page of confirmation is regulated in full: no offers, no alternatives, no further information (July 16, 2026). Where the way is missing or not as prescribed, one can end the contract at any time.",
        source: "BGH I ZR 200/25",
        unsure: secondHand,
      },
      {
        says: "The way must not lie behind a sign-in; one court leaves room where the service by its nature needs one.",
        source: "German courts on signing in",
        unsure: "the federal court was to hear it on November 5, 2026; we do not know the outcome",
      },
      {
        says: "The function to withdraw, in German law from June 19, 2026 (§ 356a BGB).",
        source: "Article 11a in national law",
        unsure: secondHand,
      },
    ],
  },
  france: {
    name: "France",
    languages: ["fr"],
    withdrawal: "14 days after the contract is made",
    demands: [
      {
        says: "One cancels online under a label that says so: one identifies oneself, looks through what is sent, and confirms. Nobody must have an account for it.",
        source: "décret 2023-417",
        unsure: "second-hand; the words of the last button are not in our sources",
      },
      {
        says: "The function to withdraw, in French law in 2026 (décret 2026-3).",
        source: "Article 11a in national law",
        unsure: secondHand,
      },
    ],
  },
  california: {
    name: "California",
    languages: ["en"],
    withdrawal: "where the API says so",
    demands: [
      {
        says: "What was agreed to online can be ended online, at will, without steps that obstruct. An offer, or a consequence, may be shown only where one can also cancel at once.",
        source: "California, § 17602 (d) and (e)",
        unsure: "read in paraphrase",
      },
    ],
  },
  "united-kingdom": {
    name: "United Kingdom",
    languages: ["en"],
    withdrawal:
      "14 days after the contract is made, and again after a renewal for a year or more, as announced",
    demands: [
      {
        says: "Two periods of 14 days in which to withdraw, with the money back within 14 days; leaving online, without unnecessary steps.",
        source: "United Kingdom, subscription contracts",
        unsure: "announced for spring 2027, so not in force yet; second-hand",
      },
    ],
  },
};

/** What we do not know, or have decided without knowing. */
export const unsure: readonly string[] = [
  "**Germany, signing in.** Courts have decided against a sign-in before the declaration; one leaves room where the service by its nature needs one. The federal court was to hear a case on November 5, 2026. We do not know the outcome, and need no exception: every screen leads to declaring without signing in.",
  "**Germany, money on the page of confirmation.** Whether the money that comes back may stand there is not decided in our sources. We leave it to the card and the receipt. Where there are several ways to end it, each way shows its sum, since nobody could choose among them without.",
  "**Germany, the way back.** The page of confirmation keeps the name of the screen, its place on the way, a link back, and one to a cancellation for cause. We take these for part of the page, not for further information.",
  "**Norway, Article 11a.** Whether and when it becomes Norwegian law is not settled in our sources, and there is no Norwegian version of its labels: “Angre avtalen her” and “Bekreft at du angrer” are ours.",
  "**France, the last button.** The decree's own words for it are not in our sources. “Confirmer la résiliation” is ours.",
  "**United Kingdom.** The rules are announced for spring 2027. The API says when they apply.",
  "**California.** We have read a paraphrase, not the statute. Other plans stand on the card, before one begins to cancel; we do not take them for an offer on the way out.",
  "**Minnesota and New York** are not covered. For Minnesota there is only a second-hand note; New York's law of November 5, 2025 asks to disclose terms, deadlines and the way to cancel.",
  "**Labels in another language than the country's.** No law words them; they are ours, in English and Arabic as in all others. Those of Article 11a have no “here” in German and Danish, and none is added.",
  "**Before signing in** the page goes by the language: German stands for Germany and French for France, although both are spoken elsewhere.",
];
