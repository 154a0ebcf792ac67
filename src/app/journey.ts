// What comes after the first screen and the choice of accounts, with the guard before it: the steps are taken
// one after the other, so they come in one piece.
export { CodePage } from "../features/sign-in/code-page.tsx";
export { LongAccounts } from "../features/sign-in/long-accounts.tsx";
export { IdentifierPage } from "../features/sign-in/identifier-page.tsx";
export { SubscriptionsPage } from "../features/subscriptions/subscriptions-page.tsx";
export { ReviewPage } from "../features/benefit-review/review-page.tsx";
export { DecisionPage } from "../features/decision/decision-page.tsx";
export { ConfirmPage } from "../features/confirmation/confirm-page.tsx";
export { CancelledPage } from "../features/outcome/cancelled-page.tsx";
export { KeptPage } from "../features/outcome/kept-page.tsx";
export { guard } from "./guard.ts";
export { WithCancelledFeedback, WithKeptFeedback } from "./with-feedback.tsx";
export { prepareApproached, prepareNext } from "./prepare-next.ts";
