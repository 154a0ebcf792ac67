// The plays of the workbench, acted as React's tests want it: `vi.mock("storybook/test", () => import("./heard/acting.ts"))`.
export { within } from "@testing-library/react";
export { userEvent } from "@testing-library/user-event";
