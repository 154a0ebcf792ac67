// Help and support, which anyone may need, at any point, and what is said where there is no page.
export { CannotCancelPage } from "../features/help/cannot-cancel-page.tsx";
export { HelpPage } from "../features/help/help-page.tsx";
export { LockedOutPage } from "../features/help/locked-out-page.tsx";
export { OnBehalfPage } from "../features/help/on-behalf-page.tsx";
export { RefundsPage } from "../features/help/refunds-page.tsx";
export { StoragePage } from "../features/help/storage-page.tsx";
export { SupportPage } from "../features/support/support-page.tsx";
export { lookUpForHelp } from "./look-up.ts";
export { NotFoundPage } from "./not-found-page.tsx";
export { WithHelpFeedback } from "./with-feedback.tsx";
