import type { HelpTopic } from "../api/schema/help.ts";
import { pathOf } from "./screens.ts";

/** Where in the application each help topic is answered. The parts of the help page bear the topics' names. */
export const helpPlaces: Record<HelpTopic, string> = {
  "cannot-cancel": pathOf("cannot-cancel"),
  "locked-out": pathOf("locked-out"),
  "on-behalf": pathOf("on-behalf"),
  "wrong-account": `${pathOf("help")}#wrong-account`,
  payment: `${pathOf("help")}#payment`,
  refunds: pathOf("refunds"),
  storage: pathOf("storage"),
  "plan-change": `${pathOf("help")}#plan-change`,
  "billed-elsewhere": `${pathOf("help")}#billed-elsewhere`,
  "other-subscriptions": `${pathOf("help")}#other-subscriptions`,
  organisation: `${pathOf("help")}#organisation`,
};
