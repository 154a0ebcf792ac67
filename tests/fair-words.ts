import type { Language } from "../src/i18n/languages.ts";

/** What no message of a language may say, and how both choices begin. */
interface FairWords {
  /** Shame, urgency, countdowns, pleading, and praise of one choice. */
  readonly unfair: readonly RegExp[];
  /** A sentence that takes two negatives to understand. */
  readonly twoNegatives: readonly RegExp[];
  /** Who chooses, said alike of both. */
  readonly choice: RegExp;
}

/** The lists, one for each language: a language without one does not compile. */
export const fairWords: Readonly<Record<Language, FairWords>> = {
  en: {
    unfair: [
      /are you sure|(really|sure) you want/i,
      /miss(ing)? out|los(e|ing) (everything|all)|give up|regret|unfortunately|sad(ly)?\b|sorry/i,
      /hurry|last chance|only today|today only|act now|limited time|don't wait|final (offer|notice)/i,
      /\b\d+ (hours?|minutes?) left|expires soon|before it'?s too late|countdown/i,
      /no thanks|i (don't|do not) (like|care|want to save)|best (value|deal)|recommended|popular/i,
      /you'?ll be missed|we'?ll miss|come back|stay with us|exclusive|special offer|!/i,
    ],
    twoNegatives: [
      /(\bnot|n't|\bnever|\bno) (un|in|dis)(able|avail|known|likely|pleas|subscrib|continu|valid)\w*/i,
      /(n't|do not|cannot) not\b/i,
      /(n't|\bnot)\b[^.?:,;]*(\b(without|unless|not|never)|n't)\b/i,
    ],
    choice: /^I (want|don't want) /,
  },
  nb: {
    unfair: [
      /(er du|helt) sikker|virkelig|vil du egentlig/i,
      /gå(r)? glipp|mist(er|e) alt|dessverre|angre på|trist|beklager|synd at/i,
      /skynd|siste sjanse|bare i dag|kun i dag|haste|begrenset tid|ikke vent|siste frist/i,
      /\b\d+ (timer|minutter) igjen|utløper snart|før det er for sent|nedtelling/i,
      /nei takk|anbefalt|mest populær|beste (verdi|pris|tilbud)/i,
      /savne|kom tilbake|bli hos oss|eksklusiv|spesialtilbud|!/i,
    ],
    twoNegatives: [
      /\bikke u(mulig|sann|gyldig|kjent|til|nød|bruk)\w*/i,
      /\bikke\b[^.?:,;]*\b(uten|ikke|aldri|med mindre)\b/i,
    ],
    choice: /^Jeg vil /,
  },
  sv: {
    unfair: [
      /är du säker|helt säker|verkligen|vill du egentligen/i,
      /gå(r)? miste|förlora(r)? allt|tyvärr|ångrar? dig|tråkigt|beklagar|synd att/i,
      /skynda|sista chansen|bara i dag|endast i dag|bråttom|begränsad tid|vänta inte/i,
      /\b\d+ (timmar|minuter) kvar|går snart ut|innan det är för sent|nedräkning/i,
      /nej tack|rekommendera|populär|bästa (värde|pris|erbjudande)/i,
      /sakna(r)? dig|kom tillbaka|stanna hos oss|exklusiv|specialerbjudande|!/i,
    ],
    twoNegatives: [
      /\binte o(möjlig|giltig|känd|sann|nödvändig)\w*/i,
      /\binte\b[^.?:,;]*\b(utan|inte|aldrig|om inte)\b/i,
    ],
    choice: /^Jag vill /,
  },
  da: {
    unfair: [
      /er du sikker|helt sikker|virkelig|vil du egentlig/i,
      /gå(r)? glip|mist(er|e) alt|desværre|fortryde på|trist|beklager|synd at/i,
      /skynd|sidste chance|kun i dag|haster|begrænset tid|vent ikke/i,
      /\b\d+ (timer|minutter) tilbage|udløber snart|før det er for sent|nedtælling/i,
      /nej tak|anbefal|populær|bedste (værdi|pris|tilbud)/i,
      /savne|kom tilbage|bliv hos os|eksklusiv|særtilbud|!/i,
    ],
    twoNegatives: [
      /\bikke u(mulig|gyldig|kendt|sand|nødvendig)\w*/i,
      /\bikke\b[^.?:,;]*\b(uden|ikke|aldrig|medmindre)\b/i,
    ],
    choice: /^Jeg vil /,
  },
  de: {
    unfair: [
      /sind Sie sicher|ganz sicher|wirklich|tatsächlich wollen/i,
      /entgeh|verpass|verlieren Sie alles|leider|bereuen|traurig|tut uns leid|schade\b/i,
      /beeilen|letzte Chance|nur heute|nur noch|begrenzte Zeit|warten Sie nicht|letzte Frist/i,
      /\b\d+ (Stunden?|Minuten?) übrig|läuft bald ab|bevor es zu spät|Countdown/i,
      /nein danke|empfohlen|beliebt|beste[rsn]? (Preis|Angebot|Wert)/i,
      /vermissen|kommen Sie zurück|bleiben Sie bei|exklusiv|Sonderangebot|!/i,
    ],
    twoNegatives: [
      /\bnicht un(möglich|gültig|bekannt|nötig|wahr)\w*/i,
      /\b(nicht|kein\w*)\b[^.?:,;]*\b(ohne|nicht|nie|außer wenn|es sei denn)\b/i,
    ],
    choice: /^Ich will /,
  },
  fr: {
    unfair: [
      /êtes-vous sûr|vraiment|voulez-vous réellement/i,
      /manque(z|r) (à|ça|cette)|perd(ez|re) tout|malheureusement|regrett|triste|désolé|dommage/i,
      /dépêche|dernière chance|seulement aujourd|vite\b|durée limitée|n[’']attendez/i,
      /il reste \d+ (heures?|minutes?)|expire bientôt|avant qu[’']il ne soit trop tard|compte à rebours/i,
      /non merci|recommandé|populaire|meilleur(e)? (prix|offre|valeur)/i,
      /manquere|revenez|restez avec nous|exclusi(f|ve)|offre spéciale|!/i,
    ],
    twoNegatives: [
      /\bpas (impossible|inconnu|invalide|indisponible)\w*/i,
      /\bpas\b[^.?:,;]*\b(sans|sauf si|jamais)\b/i,
    ],
    choice: /^Je veux /,
  },
  ar: {
    unfair: [
      /هل أنت متأكد|(^|\s)حقاً|فعلاً تريد/,
      /تفوّت|تفوت|ستخسر كل|تخسر كل|للأسف|مع الأسف|ستندم|حزين|نأسف|نعتذر/,
      /أسرع(?! طريق)|(^|\s)سارع|الفرصة الأخيرة|اليوم فقط|لفترة محدودة|لا تنتظر/,
      /قبل فوات الأوان|تنازلي|أوشك على الانتهاء/,
      /لا شكراً|موصى به|الأكثر شيوعاً|أفضل (قيمة|عرض|سعر)/,
      /سنشتاق|سنفتقدك|عُد إلينا|ابق معنا|حصري|عرض خاص|!/,
    ],
    twoNegatives: [/(لا|لن|لم|ليس) [^.؟:،؛]*(لا|لن|لم|ليس|بدون) (يمكن|يجوز|تستطيع)/, /ليس غير/],
    choice: /أريد /,
  },
};
