import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { readCatalogue } from "../../src/i18n/catalogue-files.ts";
import { type Language, languageCodes } from "../../src/i18n/languages.ts";
import { type Translate, translateWith } from "../../src/i18n/messages.tsx";

/** The words by which people find their way, as they are written on the screens. */
const wordsWith = (t: Translate) => ({
  errorHeading: t("error.heading"),
  tryAgain: t("error.try-again"),
  progress: t("progress"),
  signIn: t("sign-in.heading"),
  signInTitle: t("sign-in.title"),
  lead: t("sign-in.lead"),
  service: t("service.name"),
  errorPrefix: t("page.error-title", { title: "" }),
  help: t("layout.help"),
  helpTitle: t("help.heading"),
  language: t("layout.language"),
  skip: t("layout.skip"),
  hi: t("sign-in.hi", { name: "Kari Nordmann" }),
  goOn: t("sign-in.continue"),
  chooseAnother: t("sign-in.another-account"),
  useAnother: t("accounts.another"),
  identifier: t("identifier.label"),
  sendCode: t("identifier.send-code"),
  codeTitle: t("code.title"),
  code: t("code.label"),
  codeWrong: (attemptsLeft: number) => t("code.wrong", { attemptsLeft }),
  codeDigits: t("code.not-digits", { length: 6 }),
  locked: t("locked.heading"),
  lockedHelp: t("locked.link"),
  accountLocked: t("identifier.locked"),
  accountNotFound: t("identifier.not-found"),
  identifierTooLong: t("identifier.too-long", { longest: 320 }),
  severalAccounts: t("accounts.heading"),
  signOut: t("subscriptions.sign-out"),
  notYou: t("subscriptions.not-you"),
  subscriptions: t("subscriptions.heading"),
  renews: t("status.cancellable"),
  workAccount: t("work-account.heading"),
  noSubscription: t("no-subscription.heading"),
  cancel: t("cancel-label.cancel-subscription"),
  upgradeOrCancel: t("cancel-label.upgrade-or-cancel"),
  review: t("review.heading"),
  keepBenefits: t("choice.keep"),
  dontWant: t("choice.cancel"),
  confirm: t("confirm.heading"),
  keep: t("confirm.keep"),
  // A way of cancelling is called by its day: one some months ahead, or today.
  endOfTerm: /\b2027\b/,
  now: new RegExp(`^${t("option.today")}(?!\\p{L})`, "u"),
  missingChoice: t("confirm.missing-choice"),
  kept: (plan: string) => t("kept.heading", { plan }),
  unchanged: t("kept.renews"),
  cancelled: (plan: string) => t("cancelled.heading", { plan }),
  accessEnds: t("fact.access-ends"),
  moneyBack: t("fact.money-back"),
  receipt: t("receipt.heading"),
  withdraw: t("withdraw.open"),
  confirmWithdrawal: t("withdraw.confirm"),
  withdrawing: t("withdraw.heading"),
  withdrawn: (plan: string) => t("withdrawn.heading", { plan }),
  statutoryCancel: t("cancel-label.germany"),
  statutoryConfirm: t("confirm-label.germany"),
  declare: t("declare.open"),
  declareName: t("declare.name"),
  declareContract: t("declare.contract"),
  declareAddress: t("declare.confirmation-to"),
  declareSend: t("declare.send"),
  ordinary: t("ground.ordinary"),
  forCause: t("ground.for-cause"),
  onDay: t("declare.on-day"),
  earliest: t("declare.earliest"),
  declared: t("declared.cancellation"),
  declareUnknown: t("declared.unknown"),
  declareAgain: t("declared.again"),
  cheaperPlans: t("cheaper-plans.heading"),
  seeReceipt: t("cancelled-state.receipt"),
  confirmationNumber: t("fact.confirmation-number"),
  print: t("receipt.print"),
  download: t("receipt.download"),
  calendar: t("receipt.calendar"),
  receiptFile: t("receipt.file-name"),
  calendarFile: t("receipt.calendar-file-name"),
  undo: t("undo.heading"),
  notUndone: t("undo.refunded"),
  turnOn: t("recurring-billing.turn-on"),
  leaveOff: t("turn-on.leave-off"),
  turnedOn: t("kept.renews"),
  whatHappens: t("confirm.what-happens"),
  next: t("next.heading"),
  others: (count: number) => t("others.heading", { count }),
  copyText: t("share.copy"),
  copied: t("share.copied"),
  reason: t("reason.heading"),
  send: t("reason.send"),
  paymentChanged: t("payment-change.now", {
    plan: "Microsoft 365 Personal",
    method: t("payment-method.ending", { label: "Mastercard", lastFour: "1177" }),
  }),
  termsChanged: t("terms-changed.heading"),
  sessionExpired: t("because.session-expired"),
  notKnown: t("decision.cancelSubscription.unknown"),
  notCancelled: t("cancel-failed.heading"),
  takenBack: t("because.withdrawn-cancelSubscription"),
  alreadyCancelled: t("because.already-cancelled"),
  changePayment: t("payment-method.change"),
  savePayment: t("payment-change.save"),
  switchPlan: t("plan-change.open"),
  switching: (plan: string) => t("kept.switch-heading", { plan }),
  cannotCancel: t("help.cannot-cancel.heading"),
  oneMoment: t("progress"),
  lockedOut: t("help.locked-out.heading"),
  onBehalf: t("help.on-behalf.heading"),
  refunds: t("refunds.heading"),
  storage: t("storage-help.heading"),
  contactSupport: t("contact-support"),
  description: t("support.description"),
  getHelp: t("support.get-help"),
  reference: t("support.reference"),
  feedback: t("feedback.heading"),
  theme: t("layout.theme"),
  light: t("theme.light"),
  dark: t("theme.dark"),
  notFound: t("not-found.heading"),
  unsupported: t("unsupported.heading"),
  unsupportedText: t("unsupported.text"),
  cancelElsewhere: t("unsupported.account"),
  cancelOnGooglePlay: t("check-next.google-play-link"),
  cancelOnAppStore: t("check-next.app-store-link"),
  askSupport: t("unsupported.contact"),
  openAgain: t("unsupported.again"),
  offline: t("failure.network"),
});

export type Words = ReturnType<typeof wordsWith>;

async function wordsOf(language: Language): Promise<Words> {
  const catalogue = [...(await readCatalogue(language))];
  const messages = Object.fromEntries(catalogue.map(([id, text]) => [id, compileMessage(text)]));
  return wordsWith(
    translateWith(setupI18n({ locale: language, messages: { [language]: messages } })),
  );
}

const all = await Promise.all(
  languageCodes.map(async (language) => [language, await wordsOf(language)] as const),
);
const wordsByLanguage = new Map(all);

/** The words of a language. That those which support reads out do not change by accident, another test sees to. */
export function words(language: Language): Words {
  const own = wordsByLanguage.get(language);
  if (own === undefined) throw new RangeError(`There are no words in ${language}.`);
  return own;
}
