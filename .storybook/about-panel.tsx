/** @jsxRuntime classic */
// Storybook brings a React of its own for what stands around the stories; only this way of writing reaches it.
import React from "react";
import { useGlobals, useParameter } from "storybook/manager-api";
import { styled } from "storybook/theming";
import { signInCode } from "../src/mocks/handlers/session.ts";
import { type About, type AboutScreen, aboutParameter } from "./about.ts";
import { asInStory } from "./initial-globals.ts";
import { type SituationChoices, situationParameter } from "./situation-choices.ts";

const Text = styled.div({
  padding: "12px 16px",
  fontSize: 14,
  lineHeight: 1.5,
  maxWidth: 560,
  "h2, h3, p, ul, dl, dd": { margin: 0 },
  h2: { fontSize: 16, fontWeight: 700 },
  h3: { fontSize: 13, fontWeight: 700, marginTop: 16 },
  "p, ul, dl": { marginTop: 6 },
  ul: { paddingInlineStart: 20 },
  dt: { marginTop: 10, fontSize: 12, opacity: 0.8 },
  code: { fontSize: 13, overflowWrap: "anywhere" },
});

function TryThis({ id }: { readonly id: string }) {
  const choices = useParameter<SituationChoices | undefined>(situationParameter);
  const scenario = choices?.scenario.find(({ value }) => value === id);
  if (scenario === undefined) return null;
  const { title, tryThis } = scenario;
  return (
    <>
      <h2>{title}</h2>
      <h3>What to try</h3>
      <ul>
        {tryThis.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Screen({ scenario: own, path, states, reach }: AboutScreen) {
  const [globals] = useGlobals();
  const asked = String(globals["scenario"] ?? asInStory);
  const id = asked === asInStory ? own : asked;
  return (
    <>
      <TryThis id={id} />
      {id === own &&
        states.map((state) => (
          <section key={state.id}>
            <h3>
              {state.id}: {state.state}
            </h3>
            <p>What one does next: {state.nextAction}.</p>
          </section>
        ))}
      <dl>
        <dt>Scenario</dt>
        <dd>
          <code>{id}</code>
        </dd>
        <dt>Address</dt>
        <dd>
          <code>{path}</code>
        </dd>
        {reach !== undefined && (
          <>
            <dt>Done there before it is shown</dt>
            <dd>{reach.replaceAll("-", " ")}; every step is under Interactions</dd>
          </>
        )}
        <dt>Code to sign in with</dt>
        <dd>
          <code>{signInCode}</code>
        </dd>
      </dl>
    </>
  );
}

/** What stands beside a story: what it is, and what to try in it. */
export function AboutPanel() {
  const about = useParameter<About | undefined>(aboutParameter);
  return (
    <Text>
      {about === undefined ? (
        <p>There is nothing to say about this story.</p>
      ) : typeof about === "string" ? (
        <p>{about}</p>
      ) : (
        <Screen {...about} />
      )}
    </Text>
  );
}
