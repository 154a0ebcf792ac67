import type { Declaration, Declare } from "../../api/schema/declaration.ts";
import { isolate } from "../../i18n/isolate.ts";
import type { Words } from "../../i18n/words.ts";
import type { TextFact } from "../../subscription/phrases.ts";

/** What is declared, a fact each. */
export function declaredFacts({ t, format }: Words, declared: Declare): TextFact[] {
  const cancellation = declared.kind === "cancellation" ? declared : null;
  const cause = cancellation?.ground.kind === "for-cause" ? cancellation.ground.cause : null;
  return [
    { name: t("fact.name"), value: isolate(declared.name) },
    { name: t("fact.contract"), value: isolate(declared.contract) },
    ...(cancellation === null
      ? []
      : [
          { name: t("fact.ground"), value: t(`ground.${cancellation.ground.kind}`) },
          ...(cause === null ? [] : [{ name: t("fact.cause"), value: isolate(cause) }]),
          {
            name: t("fact.wanted-end"),
            value:
              cancellation.endsOn === null
                ? t("declare.earliest")
                : format.date(cancellation.endsOn),
          },
        ]),
    { name: t("fact.confirmation-to"), value: isolate(declared.confirmationTo) },
  ];
}

/** The number of a declaration, and when it arrived. */
export function arrivalFacts({ t, format }: Words, declaration: Declaration): TextFact[] {
  const { confirmationNumber, declaredAt, timeZone } = declaration;
  return [
    { name: t("fact.confirmation-number"), value: isolate(confirmationNumber) },
    { name: t("fact.arrived-at"), value: format.instant(declaredAt, timeZone) },
  ];
}

/** What is said first of a declaration that is stored. */
export function arrivedHeading({ t }: Pick<Words, "t">, { declared }: Declaration): string {
  return t(`declared.${declared.kind}`);
}

const lines = (facts: readonly TextFact[]) => facts.map(({ name, value }) => `${name}: ${value}`);

/** The declaration as a text file that any device can open. */
export function declarationText(words: Words, declaration: Declaration): string {
  const { t } = words;
  const { declared } = declaration;
  return [
    arrivedHeading(words, declaration),
    "",
    ...lines(arrivalFacts(words, declaration)),
    "",
    t("declared.content"),
    "",
    ...lines(declaredFacts(words, declared)),
    "",
    t("declared.next", { address: isolate(declared.confirmationTo) }),
    "",
  ].join("\r\n");
}
