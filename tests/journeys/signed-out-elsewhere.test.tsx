import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { nobody, sessionQuery } from "../../src/api/session.ts";
import { renderApp } from "../render-app.tsx";
import { heading } from "../screens.ts";

test("whoever turns out to be signed out on the subscriptions has a way to sign in again", async () => {
  const { queryClient } = await renderApp({ scenario: "personal-monthly" });
  await heading("Services and subscriptions");
  act(() => {
    queryClient.setQueryData(sessionQuery().queryKey, nobody);
  });
  expect(await screen.findByRole("link", { name: "Sign in" })).toHaveAttribute(
    "href",
    "/sign-in?next=%2Fsubscriptions",
  );
  expect(screen.getByRole("main")).not.toHaveTextContent("Microsoft 365 Personal");
});
