import type { Plays } from "./play.ts";
import { key } from "./sent.ts";

/** Help, support and feedback. */
export const helpPlays = {
  searchHelp: { topics: { summary: "The topics that fit.", sent: { query: { q: "refund" } } } },
  listRefundRules: { rules: { summary: "Two kinds of rules." } },
  requestSupport: {
    chat: {
      summary: "A chat about a refund.",
      sent: {
        body: {
          topic: "refunds",
          description: "Where is my refund?",
          subscriptionId: "sub-personal",
        },
        key,
      },
    },
  },
  sendFeedback: {
    helpful: {
      summary: "Someone found what they needed.",
      sent: {
        body: {
          page: "help",
          isHelpful: true,
          languageQuality: 5,
          factors: ["found-what-i-needed"],
          comment: "",
        },
        key,
      },
    },
  },
} satisfies Plays;
