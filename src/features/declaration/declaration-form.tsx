import type { Declare } from "../../api/schema/declaration.ts";
import type { Profile } from "../../api/schema/subscription.ts";
import { rulesOf } from "../../flow/profiles.ts";
import { useWords } from "../../i18n/words.ts";
import { confirmLabel } from "../../subscription/labels.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type Fault, longest, type Written } from "./read-declaration.ts";

/** What the button says that sends a declaration. */
export function useSendLabel(kind: Declare["kind"], profile: Profile): string {
  const words = useWords();
  if (kind === "withdrawal") return words.t("withdraw.confirm");
  return rulesOf(profile).labels === "usual"
    ? words.t("declare.send")
    : confirmLabel(words, profile);
}

interface DeclarationFormProps {
  readonly kind: Declare["kind"];
  readonly profile: Profile;
  readonly written: Written;
  readonly onWrite: (written: Written) => void;
  /** What must be corrected, in the order of the fields. */
  readonly faults: readonly Fault[];
  readonly isBusy: boolean;
  readonly isLate: boolean;
  readonly onSubmit: () => void;
}

/** What a declaration needs, and no more: who, which contract, on what ground, from when, and where to confirm it. */
export function DeclarationForm(props: DeclarationFormProps) {
  const { kind, profile, written, onWrite, faults, isBusy, isLate, onSubmit } = props;
  const { t } = useWords();
  const sendLabel = useSendLabel(kind, profile);
  const isShownAgain = kind === "cancellation" && rulesOf(profile).declaration.isShownAgain;
  const messageOf = (fault: Fault) =>
    fault.kind === "too-long"
      ? t("declare.too-long", { longest: longest[fault.field] })
      : t(`declare.${fault.kind}`);
  const errorIn = (field: Fault["field"]) =>
    faults.filter((one) => one.field === field).map(messageOf)[0];
  const [first] = faults;
  const write = (change: Partial<Written>) => onWrite({ ...written, ...change });
  return (
    <Form
      onSubmit={onSubmit}
      isBusy={isBusy}
      error={first ? messageOf(first) : null}
      fieldId={first?.field ?? "name"}
    >
      <TextField
        id="name"
        label={t("declare.name")}
        autoComplete="name"
        dir="auto"
        value={written.name}
        onChange={(event) => write({ name: event.target.value })}
        error={errorIn("name")}
      />
      <TextField
        id="contract"
        label={t("declare.contract")}
        hint={t("declare.contract-hint")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="auto"
        value={written.contract}
        onChange={(event) => write({ contract: event.target.value })}
        error={errorIn("contract")}
      />
      {kind === "cancellation" && (
        <>
          <RadioGroup
            id="ground"
            legend={t("declare.ground")}
            options={[
              { value: "ordinary", label: t("ground.ordinary") },
              { value: "for-cause", label: t("ground.for-cause") },
            ]}
            value={written.ground}
            onChange={(ground) => write({ ground })}
            error={errorIn("ground")}
            isCompact
          />
          {written.ground === "for-cause" && (
            <TextArea
              id="cause"
              label={t("declare.cause")}
              hint={t("declare.cause-hint")}
              maxLength={longest.cause}
              dir="auto"
              value={written.cause}
              onChange={(event) => write({ cause: event.target.value })}
              error={errorIn("cause")}
            />
          )}
          <RadioGroup
            id="when"
            legend={t("declare.when")}
            options={[
              { value: "earliest", label: t("declare.earliest") },
              { value: "day", label: t("declare.on-day") },
            ]}
            value={written.when}
            onChange={(when) => write({ when })}
            error={errorIn("when")}
            isCompact
          />
          {written.when === "day" && (
            <TextField
              id="day"
              label={t("declare.day")}
              type="date"
              value={written.day}
              onChange={(event) => write({ day: event.target.value })}
              error={errorIn("day")}
            />
          )}
        </>
      )}
      <TextField
        id="confirmationTo"
        label={t("declare.confirmation-to")}
        type="email"
        autoComplete="email"
        dir="auto"
        value={written.confirmationTo}
        onChange={(event) => write({ confirmationTo: event.target.value })}
        error={errorIn("confirmationTo")}
      />
      <Button variant="primary" type="submit" isBusy={isBusy}>
        {isLate ? t("declare.sending") : isShownAgain ? t("declare.go-on") : sendLabel}
      </Button>
    </Form>
  );
}
