import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { profileNames } from "../../src/api/schema/subscription.ts";
import { rulesOf } from "../../src/flow/profiles.ts";
import { pathOf } from "../../src/flow/screens.ts";
import { languageCodes } from "../../src/i18n/languages.ts";
import { wordsOf } from "../../src/i18n/test-words.ts";
import type { MockDb } from "../../src/mocks/engine/db.ts";
import { renderApp } from "../render-app.tsx";
import { go, heading, part, read } from "../screens.ts";
import { labels } from "./labels.ts";
import { buttons } from "./on-screen.ts";
import { cancelLabels } from "./subscribers.ts";

// Read beforehand, so that no screen is waited for while a busy machine reads it.
await import("../../src/app/chunks/wizard.ts");

/** Makes of the one subscription one for each profile, with its name for an id and for a plan. */
function addAll({ subscriptions }: Pick<MockDb, "subscriptions">): void {
  const [record] = subscriptions;
  if (record === undefined) throw new Error("There is no subscription");
  const { subscription } = record;
  subscriptions.splice(
    0,
    1,
    ...profileNames.map((profile) => ({
      ...record,
      subscription: {
        ...subscription,
        id: profile,
        profile,
        plan: { ...subscription.plan, name: profile },
      },
    })),
  );
}

test.each(languageCodes)(
  "every label is what it must be, under every profile (%s)",
  async (language) => {
    const { withdraw, confirmWithdrawal } = labels[language];
    const { t } = wordsOf(language);
    const app = await renderApp({ scenario: "withdrawal-open", language, prepare: addAll });
    await heading(t("subscriptions.heading"));
    for (const profile of profileNames) {
      const card = within(part(profile));
      card.getByRole("heading", { name: t("other-plans.heading") });
      const [first, second] = card.getAllByRole("link");
      expect(
        [first, second].map((one) => one && read(one)),
        profile,
      ).toEqual([withdraw, cancelLabels(profile, language).open]);
    }
    for (const profile of profileNames) {
      await go(app, pathOf("confirm", profile));
      await screen.findByText(profile, { selector: "main p" });
      const { confirm } = cancelLabels(profile, language);
      const keep = rulesOf(profile).confirm.canKeep ? [t("confirm.keep")] : [];
      expect(buttons(), profile).toEqual([...keep, confirm]);
    }
    await go(app, pathOf("withdraw", "default"));
    await heading(t("withdraw.heading"));
    expect(buttons()).toContain(confirmWithdrawal);
  },
);
