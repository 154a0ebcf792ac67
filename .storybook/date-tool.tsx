/** @jsxRuntime classic */
// Storybook brings a React of its own for what stands around the stories; only this way of writing reaches it.
import React from "react";
import { useGlobals } from "storybook/manager-api";
import { defaultDate } from "./default-date.ts";

/** The day it is in the story. */
export function DateTool() {
  const [globals, updateGlobals] = useGlobals();
  const { date } = globals;
  return (
    <input
      type="date"
      aria-label="Date"
      title="The day it is in the story"
      value={typeof date === "string" ? date : defaultDate}
      // A field that is emptied, or half typed, is no day.
      onChange={({ target }) => updateGlobals({ date: target.value || defaultDate })}
      style={{
        font: "inherit",
        fontSize: 12,
        border: "1px solid #8a95a0",
        borderRadius: 4,
        padding: "2px 4px",
      }}
    />
  );
}
