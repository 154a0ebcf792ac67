import { helpTopics, type HelpTopic } from "../api/schema/help.ts";

/** Words, or parts of words, that point to a topic, in both languages. */
const hints: Record<HelpTopic, readonly string[]> = {
  "cannot-cancel": ["cancel", "avbryt", "si opp", "sagt opp", "button", "knapp", "stop"],
  "locked-out": ["lock", "password", "passord", "sign in", "logg", "utestengt", "code", "kode"],
  "on-behalf": ["died", "dead", "death", "død", "behalf", "vegne", "parent", "forelder"],
  "wrong-account": ["account", "konto", "missing", "mangler", "find", "finner"],
  payment: ["pay", "betal", "card", "kort", "visa", "charge", "trekk", "trukket", "overdue"],
  refunds: ["refund", "refusjon", "money back", "penger", "tilbake"],
  storage: ["storage", "lagring", "file", "fil", "onedrive", "photo", "bilde", "outlook"],
  "plan-change": ["switch", "bytt", "cheaper", "rimelig", "billig", "price", "pris", "plan"],
  "billed-elsewhere": ["google", "apple", "app store", "retailer", "forhandler", "butikk", "shop"],
  "other-subscriptions": ["xbox", "game pass", "copilot"],
  organisation: ["work", "jobb", "school", "skole", "company", "bedrift", "admin"],
};

const mostSuggestions = 4;

/** The topics that a description points to, those with the most hints first. */
export function findTopics(description: string): HelpTopic[] {
  const text = description.toLocaleLowerCase("nb");
  return helpTopics
    .map((topic) => ({ topic, hits: hints[topic].filter((hint) => text.includes(hint)).length }))
    .filter(({ hits }) => hits > 0)
    .toSorted((one, other) => other.hits - one.hits)
    .slice(0, mostSuggestions)
    .map(({ topic }) => topic);
}
