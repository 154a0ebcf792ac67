/** Pages outside the application that the next action leads to. All are the makers' own. */
export const guides = {
  account: "https://account.microsoft.com/services",
  appStore: "https://apps.apple.com/account/subscriptions",
  contact: "https://support.microsoft.com/contactus",
  createAccount: "https://signup.live.com/",
  googlePlay: "https://play.google.com/store/account/subscriptions",
  organisation: "https://admin.microsoft.com/",
  recoverAccount: "https://account.live.com/acsr",
  refunds: "https://support.microsoft.com/account-billing/38c81df4-10c1-f3eb-8d2f-b04f980c435f",
  storage: "https://support.microsoft.com/office/8f2f9d72-04d1-4223-a5ae-c2fdd26dd770",
} as const;
