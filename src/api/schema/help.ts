import * as v from "valibot";
import { Count, Id, openEnum } from "./values.ts";

/** What one can need help with. Each has a page or a part of one in the application. */
export const helpTopics = [
  "cannot-cancel",
  "locked-out",
  "on-behalf",
  "wrong-account",
  "payment",
  "refunds",
  "storage",
  "plan-change",
  "billed-elsewhere",
  "other-subscriptions",
  "organisation",
] as const;
export type HelpTopic = (typeof helpTopics)[number];

/** What fits a description, best first. The words are the application's own. */
export const HelpSuggestions = v.object({ topics: v.array(openEnum(helpTopics)) });
export type HelpSuggestions = v.InferOutput<typeof HelpSuggestions>;

/** Asks for a person's help. `subscriptionId` is `null` where it is about none, or no one is signed in. */
export const RequestSupport = v.object({
  topic: v.picklist([...helpTopics, "other"]),
  description: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(4000)),
  subscriptionId: v.nullable(Id),
});

/** The one best way to reach a person. */
export const SupportRoute = v.object({
  reference: v.string(),
  channel: openEnum(["chat", "phone", "web"]),
  /** A secure web address, or a phone number where the channel is a phone. */
  address: v.string(),
  /** `null` where it is not known. */
  waitingMinutes: v.nullable(Count),
});
export type SupportRoute = v.InferOutput<typeof SupportRoute>;

/** Where money comes back for the unused days of a term. Countries are ISO 3166-1 alpha-2 codes. */
export const RefundRules = v.object({
  rules: v.array(
    v.object({
      kind: openEnum(["any-term", "renewed-term-over-a-month"]),
      countries: v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
    }),
  ),
});
export type RefundRules = v.InferOutput<typeof RefundRules>;

/** What can have affected the experience. */
export const feedbackFactors = [
  "easy-to-understand",
  "found-what-i-needed",
  "hard-to-understand",
  "missing-information",
  "technical-problem",
] as const;

/** What someone thought of a page. Sent once; nothing in it says who. */
export const SendFeedback = v.object({
  page: v.picklist(["help", "kept", "cancelled"]),
  isHelpful: v.boolean(),
  /** From 1 (poor) to 5 (good); `null` when not answered. */
  languageQuality: v.nullable(v.picklist([1, 2, 3, 4, 5])),
  factors: v.array(v.picklist(feedbackFactors)),
  comment: v.pipe(v.string(), v.maxLength(1000)),
});
