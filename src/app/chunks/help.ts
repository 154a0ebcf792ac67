import { DeclarationPage } from "../../features/declaration/declaration-page.tsx";
import {
  DeclareCancellationPage,
  DeclareWithdrawalPage,
} from "../../features/declaration/declare-page.tsx";
import { CannotCancelPage } from "../../features/help/cannot-cancel-page.tsx";
import { HelpPage } from "../../features/help/help-page.tsx";
import { LockedOutPage } from "../../features/help/locked-out-page.tsx";
import { OnBehalfPage } from "../../features/help/on-behalf-page.tsx";
import { RefundsPage } from "../../features/help/refunds-page.tsx";
import { StoragePage } from "../../features/help/storage-page.tsx";
import { SupportPage } from "../../features/support/support-page.tsx";
import type { Pages } from "../pages.ts";

// Help, support and declaring without signing in, which anyone may need, at any point, and what is said where there is no page.

export const pages: Pages<"help"> = {
  help: HelpPage,
  "cannot-cancel": CannotCancelPage,
  "locked-out": LockedOutPage,
  "on-behalf": OnBehalfPage,
  refunds: RefundsPage,
  storage: StoragePage,
  support: SupportPage,
  "declare-cancellation": DeclareCancellationPage,
  "declare-withdrawal": DeclareWithdrawalPage,
  declaration: DeclarationPage,
};

export { loadForHelp } from "../load-for-help.ts";
export { NotFoundPage } from "../not-found-page.tsx";
export { WithFeedback } from "../with-feedback.tsx";
