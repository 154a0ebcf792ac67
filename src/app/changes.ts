// What else can be changed about a subscription, beside the journey.
export { PaymentMethodPage } from "../features/payment-method/payment-method-page.tsx";
export { PlanChangePage } from "../features/plan-change/plan-change-page.tsx";
export { RecurringBillingPage } from "../features/recurring-billing/recurring-billing-page.tsx";
