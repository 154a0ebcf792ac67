import { PaymentMethodPage } from "../../features/payment-method/payment-method-page.tsx";
import { PlanChangePage } from "../../features/plan-change/plan-change-page.tsx";
import { RecurringBillingPage } from "../../features/recurring-billing/recurring-billing-page.tsx";
import type { Pages } from "../pages.ts";

// What else can be changed about a subscription, beside the journey.

export const pages: Pages<"billing"> = {
  "recurring-billing": RecurringBillingPage,
  "payment-method": PaymentMethodPage,
  "plan-change": PlanChangePage,
};
