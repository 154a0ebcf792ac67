/** @jsxRuntime classic */
// Storybook brings a React of its own for what stands around the stories; only this way of writing reaches it.
import React, { useId } from "react";
import { Button, PopoverProvider } from "storybook/internal/components";
import { useGlobals, useParameter } from "storybook/manager-api";
import { styled } from "storybook/theming";
import { asInStory, initialGlobals } from "./initial-globals.ts";
import { type Choice, type SituationChoices, situationParameter } from "./situation-choices.ts";

/** What makes up a situation, in the letters in which an address holds it. */
const names = [
  "scenario",
  "profile",
  "date",
  "latency",
  "faultOperation",
  "faultKind",
  "faultTimes",
] as const;
type Asked = Readonly<Record<(typeof names)[number], string>>;

const own = Object.fromEntries(names.map((name) => [name, initialGlobals[name]]));

const Fields = styled.div(({ theme }) => ({
  display: "grid",
  gap: 10,
  width: 320,
  padding: 16,
  borderRadius: theme.appBorderRadius,
  // Storybook's own lets the screen shine through.
  background: theme.background.content,
  "label, select, input": { display: "block", fontSize: 13 },
  "select, input": {
    boxSizing: "border-box",
    width: "100%",
    minHeight: 28,
    marginTop: 2,
    fontFamily: "inherit",
  },
}));

/** Whatever is asked for, the toolbar's other choices stay in view. */
const Summary = styled.span({
  maxWidth: 150,
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
});

interface SelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
}

function Select({ label, choices, value, onChange, disabled = false }: SelectProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
        {/* What a link asks for, and there is not: otherwise the first choice would seem to be made. */}
        {choices.every((choice) => choice.value !== value) && <option>{value}</option>}
      </select>
    </div>
  );
}

interface FormProps {
  readonly choices: SituationChoices;
  readonly asked: Asked;
  readonly ask: (asked: Partial<Asked>) => void;
}

function SituationForm({ choices, asked, ask }: FormProps) {
  const dateId = useId();
  const select = (label: string, name: keyof SituationChoices, disabled = false) => (
    <Select
      label={label}
      choices={choices[name]}
      value={asked[name]}
      onChange={(value) => ask({ [name]: value })}
      disabled={disabled}
    />
  );
  const hasNoFault = asked.faultOperation === asInStory;
  return (
    <Fields>
      {select("Scenario", "scenario")}
      {select("Profile of rules", "profile")}
      <div>
        <label htmlFor={dateId}>Date</label>
        <input
          id={dateId}
          type="date"
          value={asked.date}
          // A field that is emptied, or half typed, is no day.
          onChange={({ target }) => ask({ date: target.value || initialGlobals.date })}
        />
      </div>
      {select("Latency", "latency")}
      {select("Fault", "faultOperation")}
      {select("Kind of fault", "faultKind", hasNoFault)}
      {select("How often", "faultTimes", hasNoFault)}
      <Button ariaLabel={false} onClick={() => ask(own)}>
        As the story has it
      </Button>
    </Fields>
  );
}

function titleOf(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.title ?? value;
}

/** What is asked for beyond the story's own. */
function summaryOf(choices: SituationChoices, asked: Asked): string {
  return [
    ...(asked.scenario === asInStory ? [] : [titleOf(choices.scenario, asked.scenario)]),
    ...(asked.date === initialGlobals.date ? [] : [asked.date]),
    ...(asked.profile === asInStory ? [] : [titleOf(choices.profile, asked.profile)]),
    ...(asked.latency === asInStory ? [] : [titleOf(choices.latency, asked.latency)]),
    ...(asked.faultOperation === asInStory ? [] : [`fault ${asked.faultKind}`]),
  ].join(", ");
}

/** Puts a story of the application into another situation. */
export function SituationTool() {
  const choices = useParameter<SituationChoices | undefined>(situationParameter);
  const [globals, updateGlobals] = useGlobals();
  if (choices === undefined) return null;
  const written = (name: keyof Asked) => String(globals[name] ?? initialGlobals[name]);
  const asked: Asked = {
    scenario: written("scenario"),
    date: written("date"),
    profile: written("profile"),
    latency: written("latency"),
    faultOperation: written("faultOperation"),
    faultKind: written("faultKind"),
    faultTimes: written("faultTimes"),
  };
  const summary = summaryOf(choices, asked);
  return (
    <PopoverProvider
      ariaLabel="Situation"
      padding={0}
      popover={<SituationForm choices={choices} asked={asked} ask={updateGlobals} />}
    >
      <Button variant="outline" ariaLabel={summary === "" ? "Situation" : `Situation: ${summary}`}>
        <Summary style={summary === "" ? undefined : { textDecoration: "underline" }}>
          {summary || "Situation"}
        </Summary>
      </Button>
    </PopoverProvider>
  );
}
