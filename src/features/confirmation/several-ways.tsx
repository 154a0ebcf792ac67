import { useMessages } from "../../i18n/messages.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Mark } from "../../ui/mark.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Section } from "../../ui/section.tsx";
import { Columns } from "../../ui/columns.tsx";
import type { MarkedOption } from "./marked-options.ts";

interface OptionChoiceProps {
  readonly id: string;
  readonly options: readonly MarkedOption[];
  /** `null` while nothing is chosen. */
  readonly value: string | null;
  readonly onChange: (optionId: string) => void;
  readonly error: string | undefined;
}

interface MarkedProps {
  readonly mark: string | undefined;
  readonly text: string;
}

function Marked({ mark, text }: MarkedProps) {
  return (
    <>
      {mark && <Mark>{mark}</Mark>}
      {text}
    </>
  );
}

/** Which way: each known by the day it ends and the money that comes back. */
export function OptionChoice({ id, options, value, onChange, error }: OptionChoiceProps) {
  const { t } = useMessages();
  return (
    <RadioGroup
      id={id}
      legend={t("confirm.when")}
      options={options.map((option) => ({
        value: option.id,
        label: <Marked mark={option.titleMark} text={option.title} />,
        note: <Marked mark={option.noteMark} text={option.note} />,
      }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

/** Everything else that cancelling means: what the ways differ in, side by side, then what they have in common. */
export function OptionDetails({ options }: { readonly options: readonly MarkedOption[] }) {
  const { t } = useMessages();
  const [first, ...others] = options;
  if (first === undefined) return null;
  return (
    <Section heading={t("confirm.what-happens")} isPanel>
      {others.length > 0 && (
        <Columns isNarrow>
          {options.map(({ id, longTitle, own }) => (
            <Section key={id} heading={longTitle} level={3} isLandmark={false}>
              <FactList facts={own} isSmall />
            </Section>
          ))}
        </Columns>
      )}
      <FactList facts={first.shared} />
    </Section>
  );
}
