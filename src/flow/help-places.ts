import type { HelpTopic } from "../api/schema/help.ts";
import { paths } from "./paths.ts";

/** Where in the application each help topic is answered. The parts of the help page bear the topics' names. */
export const helpPlaces: Record<HelpTopic, string> = {
  "cannot-cancel": paths.cannotCancel(),
  "locked-out": paths.lockedOut(),
  "on-behalf": paths.onBehalf(),
  "wrong-account": `${paths.help()}#wrong-account`,
  payment: `${paths.help()}#payment`,
  refunds: paths.refunds(),
  storage: paths.storage(),
  "plan-change": `${paths.help()}#plan-change`,
  "billed-elsewhere": `${paths.help()}#billed-elsewhere`,
  "other-subscriptions": `${paths.help()}#other-subscriptions`,
  organisation: `${paths.help()}#organisation`,
};
