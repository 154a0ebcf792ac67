import type { Language } from "../../src/i18n/languages.ts";
import type { SourceName } from "./sources.ts";

/** The labels under which one cancels, withdraws or declares: what begins it, and what does it. */
export interface Labels {
  /** The usual ones. */
  readonly cancel: string;
  readonly declare: string;
  readonly sendDeclaration: string;
  /** Of withdrawing, whoever's law it is. */
  readonly withdraw: string;
  readonly confirmWithdrawal: string;
  readonly germany: string;
  readonly germanyNow: string;
  readonly france: string;
  readonly franceConfirm: string;
}

/** What stands on the page, letter for letter, in every language. */
export const labels: Readonly<Record<Language, Labels>> = {
  nb: {
    cancel: "Si opp abonnementet",
    declare: "Si opp uten å logge på",
    sendDeclaration: "Send oppsigelsen",
    withdraw: "Angre avtalen her",
    confirmWithdrawal: "Bekreft at du angrer",
    germany: "Si opp avtaler her",
    germanyNow: "si opp nå",
    france: "Si opp avtalen din",
    franceConfirm: "Bekreft oppsigelsen",
  },
  en: {
    cancel: "Cancel subscription",
    declare: "Cancel without signing in",
    sendDeclaration: "Send the cancellation",
    withdraw: "Withdraw from contract here",
    confirmWithdrawal: "Confirm withdrawal",
    germany: "Cancel contracts here",
    germanyNow: "cancel now",
    france: "Cancel your contract",
    franceConfirm: "Confirm the cancellation",
  },
  de: {
    cancel: "Abonnement kündigen",
    declare: "Verträge hier kündigen",
    sendDeclaration: "Kündigung senden",
    withdraw: "Vertrag widerrufen",
    confirmWithdrawal: "Widerruf bestätigen",
    germany: "Verträge hier kündigen",
    germanyNow: "jetzt kündigen",
    france: "Ihren Vertrag kündigen",
    franceConfirm: "Kündigung bestätigen",
  },
  fr: {
    cancel: "Résilier l’abonnement",
    declare: "Résilier votre contrat",
    sendDeclaration: "Envoyer la résiliation",
    withdraw: "Renoncer au contrat ici",
    confirmWithdrawal: "Confirmer la rétractation",
    germany: "Résilier un contrat ici",
    germanyNow: "résilier maintenant",
    france: "Résilier votre contrat",
    franceConfirm: "Confirmer la résiliation",
  },
  sv: {
    cancel: "Säg upp prenumerationen",
    declare: "Säg upp utan att logga in",
    sendDeclaration: "Skicka uppsägningen",
    withdraw: "Ångra avtalet här",
    confirmWithdrawal: "Bekräfta frånträde",
    germany: "Säg upp avtal här",
    germanyNow: "säg upp nu",
    france: "Säg upp ditt avtal",
    franceConfirm: "Bekräfta uppsägningen",
  },
  da: {
    cancel: "Opsig abonnement",
    declare: "Opsig uden at logge på",
    sendDeclaration: "Send opsigelsen",
    withdraw: "Fortryd aftale",
    confirmWithdrawal: "Bekræft fortrydelse",
    germany: "Opsig aftaler her",
    germanyNow: "opsig nu",
    france: "Opsig din aftale",
    franceConfirm: "Bekræft opsigelsen",
  },
  ar: {
    cancel: "إلغاء الاشتراك",
    declare: "الإلغاء بدون تسجيل الدخول",
    sendDeclaration: "إرسال إشعار الإلغاء",
    withdraw: "العدول عن العقد هنا",
    confirmWithdrawal: "تأكيد العدول",
    germany: "إلغاء العقود هنا",
    germanyNow: "الإلغاء الآن",
    france: "إلغاء عقدك",
    franceConfirm: "تأكيد الإلغاء",
  },
};

type ByLanguage = Readonly<Partial<Record<Language, SourceName>>>;

const article11a: ByLanguage = {
  en: "labels of Article 11a",
  de: "labels of Article 11a",
  fr: "labels of Article 11a",
  sv: "labels of Article 11a",
  da: "labels of Article 11a",
};

/** The labels that a law words, in the languages in which it does, and where that stands. All others are ours. */
export const prescribed: Readonly<Partial<Record<keyof Labels, ByLanguage>>> = {
  declare: { de: "§ 312k BGB", fr: "décret 2023-417" },
  withdraw: article11a,
  confirmWithdrawal: article11a,
  germany: { de: "§ 312k BGB" },
  germanyNow: { de: "§ 312k BGB" },
  france: { fr: "décret 2023-417" },
};
