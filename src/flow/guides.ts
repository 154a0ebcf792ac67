/** Pages outside the application that the next action leads to. All are the makers' own. */
export const guides = {
  account: "https://account.microsoft.com/services",
  anySubscription: "https://support.microsoft.com/help/4522164",
  appStore: "https://apps.apple.com/account/subscriptions",
  business:
    "https://learn.microsoft.com/microsoft-365/commerce/subscriptions/cancel-your-subscription",
  appStoreRefund: "https://reportaproblem.apple.com/",
  contact: "https://support.microsoft.com/contactus",
  googlePlay: "https://play.google.com/store/account/subscriptions",
  googlePlayRefund: "https://support.google.com/googleplay/answer/2479637",
  files: "https://onedrive.live.com/",
  organisation: "https://admin.microsoft.com/",
  privacy: "https://privacy.microsoft.com/privacystatement",
  recoverAccount: "https://account.live.com/acsr",
  refunds: "https://support.microsoft.com/account-billing/38c81df4-10c1-f3eb-8d2f-b04f980c435f",
  storage: "https://support.microsoft.com/office/8f2f9d72-04d1-4223-a5ae-c2fdd26dd770",
  termsOfSale: "https://www.microsoft.com/storedocs/terms-of-sale",
  xbox: "https://support.xbox.com/help/subscriptions-billing/manage-subscriptions/cancel-recurring-billing-or-subscription",
} as const;
