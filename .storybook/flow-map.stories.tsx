import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { type ProfileName, profileNames } from "../src/api/schema/subscription.ts";
import { useMessages } from "../src/i18n/messages.tsx";
import { stateOf } from "../src/mocks/states.ts";
import { FlowArrows, type Line, linesBetween } from "./flow-arrows.tsx";
import { flowMap, isOpenUnder, rulesOn } from "./flow-map.ts";
import styles from "./flow-map.module.css";
import { storyIdOf } from "./registered-stories.ts";

type MappedScreen = (typeof flowMap)[number]["screens"][number];

/** How long a story may take to do what leads to its screen, in milliseconds. Two at once would take each other's focus. */
const momentToAct = 1000;

const anchorOf = (screen: string) => `map-${screen}`;

interface ScreenCardProps {
  readonly mapped: MappedScreen;
  /** Whose rules hold. */
  readonly profile: ProfileName;
  /** What the toolbar says, as an address of the workbench has it. */
  readonly globals: string;
  /** Whether its picture may load; told when it has. */
  readonly isPictured: boolean;
  readonly onPictured: () => void;
  /** Told which ways to draw, as the screen is pointed at or left. */
  readonly onDraw: (lines: readonly Line[]) => void;
}

/** A screen: how it looks, where it leads, and where its guard sends those who may not be there. */
function ScreenCard({ mapped, profile, globals, isPictured, onPictured, onDraw }: ScreenCardProps) {
  const { t } = useMessages();
  const { screen, path, stateId, redirects } = mapped;
  const ways = mapped.ways.filter(({ to }) => isOpenUnder(profile, screen, to));
  const rules = rulesOn(screen, profile);
  const [isReady, setIsReady] = useState(false);
  const draw = () =>
    onDraw(
      linesBetween(
        anchorOf(screen),
        ways.map(({ to }) => anchorOf(to)),
      ),
    );
  const erase = () => onDraw([]);
  const storyId = stateId === null ? null : storyIdOf(stateOf(stateId));
  return (
    <li className={styles.screen} id={anchorOf(screen)} tabIndex={-1}>
      <h3 className={styles.name}>
        {storyId === null ? (
          screen
        ) : (
          <a
            href={`./?path=/story/${storyId}&globals=${globals}`}
            target="_top"
            onPointerEnter={draw}
            onPointerLeave={erase}
            onFocus={draw}
            onBlur={erase}
          >
            {screen}
          </a>
        )}
      </h3>
      <code>{path}</code>
      {rules.length > 0 && (
        <ul className={styles.ways}>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      )}
      {storyId !== null && (
        <div className={styles.picture}>
          {isPictured && (
            // oxlint-disable-next-line react/iframe-missing-sandbox -- it is the workbench itself
            <iframe
              src={`./iframe.html?id=${storyId}&viewMode=story&globals=${globals}`}
              title={`How ${screen} looks`}
              className={isReady ? undefined : styles.loading}
              onLoad={() =>
                setTimeout(() => {
                  setIsReady(true);
                  onPictured();
                }, momentToAct)
              }
              tabIndex={-1}
              inert
            />
          )}
        </div>
      )}
      <ul className={styles.ways}>
        {ways.map(({ to, control }) => (
          <li key={to}>
            {typeof control === "string" ? `“${t(control)}”` : control.inWords} →{" "}
            <a href={`#${anchorOf(to)}`}>{to}</a>
          </li>
        ))}
      </ul>
      {redirects.length > 0 && (
        <details>
          <summary>The guard of {screen}</summary>
          <ul className={styles.ways}>
            {redirects.map(({ to, reasons }) => (
              <li key={to}>
                {reasons.length > 0 ? reasons.join(", ") : "an open question"} →{" "}
                <a href={`#${anchorOf(to)}`}>{to}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function FlowMap({ profile, globals }: Pick<ScreenCardProps, "profile" | "globals">) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [pictured, setPictured] = useState(0);
  const order = flowMap.flatMap(({ screens }) => screens.map(({ screen }) => screen));
  return (
    <main className={styles.map} lang="en">
      <h1>The flow</h1>
      <p className={styles.lead}>
        Every screen, where it leads and by which control, and, behind “The guard”, where those are
        sent who may not be there. Home, help and declaring without signing in are a press away on
        every screen. What a profile of rules adds, leaves out or puts in another order is said
        under the screen: choose one in the toolbar. Point at a screen’s name to see its ways drawn.
      </p>
      <div className={styles.groups}>
        {flowMap.map(({ group, screens }) => (
          <section key={group}>
            <h2>{group}</h2>
            <ul className={styles.screens}>
              {screens.map((mapped) => (
                <ScreenCard
                  key={mapped.screen}
                  mapped={mapped}
                  profile={profile}
                  globals={globals}
                  isPictured={order.indexOf(mapped.screen) <= pictured}
                  onPictured={() =>
                    setPictured((index) => Math.max(index, order.indexOf(mapped.screen) + 1))
                  }
                  onDraw={setLines}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <FlowArrows lines={lines} />
    </main>
  );
}

const meta = {
  title: "Flow/Map",
  parameters: {
    layout: "fullscreen",
    controls: { disable: true },
    actions: { disable: true },
    // Each picture is a story of its own, and is looked at there.
    a11y: { options: { iframes: false } },
    about:
      "The whole flow, drawn from the table of screens: each screen as it looks, with every way on from it.",
  },
} satisfies Meta;

export default meta;

export const Screens: StoryObj<typeof meta> = {
  name: "The flow",
  render: (_, { globals }) => (
    <FlowMap
      profile={profileNames.find((name) => name === globals["profile"]) ?? "default"}
      globals={["language", "theme", "profile"]
        .map((name) => `${name}:${String(globals[name])}`)
        .join(";")}
    />
  ),
};
