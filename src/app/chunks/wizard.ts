import { ReviewPage } from "../../features/benefit-review/review-page.tsx";
import { ConfirmPage } from "../../features/confirmation/confirm-page.tsx";
import { DecisionPage } from "../../features/decision/decision-page.tsx";
import { CancelledPage } from "../../features/outcome/cancelled-page.tsx";
import { WithdrawnPage } from "../../features/outcome/withdrawn-page.tsx";
import { KeptPage } from "../../features/outcome/kept-page.tsx";
import { AccountsPage } from "../../features/sign-in/accounts-page.tsx";
import { CodePage } from "../../features/sign-in/code-page.tsx";
import { IdentifierPage } from "../../features/sign-in/identifier-page.tsx";
import { WithdrawPage } from "../../features/withdrawal/withdraw-page.tsx";
import { SubscriptionsPage } from "../../features/subscriptions/subscriptions-page.tsx";
import type { Pages } from "../pages.ts";

// What comes after the first screen, with the guard before it: the steps are taken
// one after the other, so they come in one piece.

export const pages: Pages<"wizard"> = {
  accounts: AccountsPage,
  identifier: IdentifierPage,
  code: CodePage,
  subscriptions: SubscriptionsPage,
  review: ReviewPage,
  confirm: ConfirmPage,
  decision: DecisionPage,
  kept: KeptPage,
  cancelled: CancelledPage,
  withdraw: WithdrawPage,
  withdrawn: WithdrawnPage,
};

export { guard } from "../guard.ts";
export { prepareApproached, prepareNext } from "../prepare-next.ts";
export { WithFeedback } from "../with-feedback.tsx";
