import { expect, test } from "./fixtures.ts";
import { hold } from "./hold.ts";
import { personal, Visitor } from "./visitor.ts";

const confirm = "/subscriptions/sub-personal/confirm";
const notCancelled = "Abonnementet er ikke sagt opp";
const notKnown = "Vi vet ikke ennå om abonnementet er sagt opp";
const cannotRead = "Tjenesten ga et svar vi ikke kan lese.";
const couldNotLoad = "Siden kunne ikke hentes";
const nothingChanged = "Å åpne en side endrer ingenting på abonnementet ditt.";
const seeWhatWeKnow = "Se hva vi vet";
const moment = "Dette ble bestemt nå nettopp. Det kan ta litt tid før det vises overalt.";
const tryAgain = "Prøv igjen";

test("when the session runs out, one signs in and finds the same choice", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(401);
  await open("session-expires");
  await visitor.goesToConfirm();
  await visitor.chooses(words.now);
  await visitor.button(words.cancel).click();

  await visitor.isAt(words.signInTitle);
  await visitor.reads("Påloggingen gikk ut på tid.");
  await visitor.button(words.goOn).click();
  await visitor.isAt(words.confirm);
  await expect(visitor.option(words.now)).toBeChecked();
  await visitor.cancels(personal);
  await visitor.reads(words.notUndone);
});

test("in an outage only what is known is said, and trying again ends in one receipt", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(503);
  await open("outage");
  await visitor.goesToConfirm();

  for (let tries = 0; tries < 2; tries += 1) {
    await visitor.button(words.cancel).click();
    await visitor.isAt(notKnown);
    await expect(visitor.button(words.cancel)).not.toHaveAttribute("aria-disabled");
    await expect(visitor.page.getByText(notCancelled)).toHaveCount(0);
  }

  await visitor.cancels(personal);
  expect(await visitor.confirmationNumber()).toBe("KC-20261123-0001");
});

test("a refusal does not lose the choice", async ({ open, visitor, words, expectRefusals }) => {
  expectRefusals(429);
  await open("personal-annual-refund", {
    path: `${confirm}?choice=now`,
    faults: ["cancelSubscription:429:1"],
  });
  await visitor.button(words.cancel).click();
  await expect(visitor.page.getByRole("alert")).toContainText(notCancelled);
  await expect(visitor.option(words.now)).toBeChecked();
  await visitor.cancels(personal);
});

test("changed terms are shown, with what changed marked, before anything is cancelled", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(412);
  await open("terms-change");
  await visitor.goesToConfirm();
  await visitor.chooses(words.endOfTerm);
  await expect(visitor.page.getByText("Endret", { exact: true })).toHaveCount(0);

  await visitor.button(words.cancel).click();
  await visitor.reads("Vilkårene er endret. Ingenting er sagt opp.");
  await visitor.isAt(words.confirm);
  await expect(visitor.option(words.endOfTerm)).toBeChecked();
  await expect(visitor.option(words.endOfTerm)).toHaveAccessibleName(/^Endret 2\. mars 2027\b/);
  await expect(visitor.fact("Kan angres").first()).toHaveText(/^Endret Ja, til 2\. mars 2027$/);
  await expect(visitor.fact("Siste trekk")).not.toContainText("Endret");

  await visitor.cancels(personal);
  expect(await visitor.confirmationNumber()).toBe("KC-20261123-0001");
});

test("what was cancelled elsewhere meanwhile ends in that receipt", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(409);
  await open("cancelled-elsewhere");
  await visitor.goesToConfirm();
  await visitor.cancels(personal);
  await visitor.reads(words.alreadyCancelled);
  expect(await visitor.confirmationNumber()).toBe("KC-20261123-0001");
});

test("when the answer is lost, the receipt is found by asking by the key", async ({
  open,
  visitor,
  expectRefusals,
}) => {
  expectRefusals(504);
  await open("personal-monthly", { path: confirm, faults: ["cancelSubscription:timeout:1"] });
  const asked = visitor.page.waitForRequest(
    (request) => request.method() === "GET" && request.url().includes("/decisions/"),
  );
  await visitor.cancels(personal);
  await asked;
  expect(await visitor.confirmationNumber()).toBe("KC-20261123-0001");
});

test("when the request is lost, nothing is claimed; keeping withdraws it, and that is certain", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals("network");
  await open("personal-monthly", { path: confirm, faults: ["cancelSubscription:network:1"] });
  await visitor.button(words.cancel).click();
  await visitor.isAt(notKnown);
  await expect(visitor.page.getByText(notCancelled)).toHaveCount(0);
  await visitor.button(words.keep).click();
  await visitor.isAt(words.kept(personal));
  await visitor.reads(words.takenBack);
  await visitor.page.reload();
  await visitor.isAt(words.kept(personal));
  await expect(visitor.page.getByText(words.takenBack)).toHaveCount(0);
  await visitor.page.goto("/subscriptions");
  await visitor.reads(words.renews);
});

test("an unreadable answer to cancelling claims nothing, and the next try works", async ({
  open,
  visitor,
  words,
}) => {
  await open("personal-monthly", { path: confirm, faults: ["cancelSubscription:malformed:1"] });
  await visitor.button(words.cancel).click();
  await visitor.isAt(notKnown);
  await visitor.cancels(personal);
});

test("a gateway's status counts, and not the refusal that its body claims", async ({
  open,
  visitor,
  expectRefusals,
}) => {
  expectRefusals(502);
  await open("personal-monthly", { path: confirm, faults: ["cancelSubscription:502:1"] });
  await visitor.cancels(personal);
  expect(await visitor.confirmationNumber()).toBe("KC-20261123-0001");
});

test("the session ends before the answer comes: the outcome is found after signing in", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals("network", 401);
  await open("personal-monthly", { path: confirm, faults: ["cancelSubscription:expired:1"] });
  await visitor.button(words.cancel).click();
  await visitor.isAt(words.signInTitle);
  await visitor.button(words.goOn).click();
  await visitor.isAt(words.cancelled(personal));
  expect(await visitor.confirmationNumber()).toBe("KC-20261123-0001");
});

test("an open question is found again: by a reload, on the subscriptions, and in another tab", async ({
  open,
  visitor,
  words,
  context,
  expectRefusals,
  allowRefusals,
}) => {
  // Asked for before the application is there to know better, and perhaps again once it is cancelled.
  expectRefusals(503, 404);
  allowRefusals(409);
  await open("personal-monthly", { path: confirm, faults: ["cancelSubscription:503:1"] });
  await visitor.button(words.cancel).click();
  await visitor.isAt(notKnown);
  await visitor.page.reload();
  await visitor.isAt(notKnown);

  const other = new Visitor(await context.newPage(), words);
  for (const screen of ["review", "confirm", "kept", "cancelled", "plan-change"]) {
    await other.page.goto(`/subscriptions/sub-personal/${screen}`);
    await other.isAt(notKnown);
  }
  await other.page.goto("/subscriptions");
  await other.isAt(words.subscriptions);
  await other.reads(notKnown);
  await expect(other.page.getByText(words.renews)).toHaveCount(0);
  await expect(other.link(words.cancel)).toHaveCount(0);
  await other.link(seeWhatWeKnow).first().click();
  await other.isAt(notKnown);

  await other.button(words.cancel).click();
  await other.isAt(words.cancelled(personal));
  // What one tab learns, the other shows.
  await visitor.isAt(words.cancelled(personal));
});

test("reads that lag behind do not take the receipt away", async ({
  open,
  visitor,
  words,
  page,
  expectRefusals,
}) => {
  // The receipt, and what cancelling would mean, are asked for before the application is there to know better.
  expectRefusals(404);
  await open("personal-monthly", { path: confirm, faults: ["cancelSubscription:lag:600"] });
  await visitor.cancels(personal);
  const number = await visitor.confirmationNumber();
  await page.reload();
  await visitor.isAt(words.cancelled(personal));
  expect(await visitor.confirmationNumber()).toBe(number);
  for (const screen of ["confirm", "review"]) {
    await page.goto(`/subscriptions/sub-personal/${screen}`);
    await visitor.isAt(words.cancelled(personal));
  }
  await page.goto("/subscriptions");
  await visitor.reads(moment);
  await expect(visitor.link(words.seeReceipt)).toBeVisible();
  await expect(page.getByText(words.renews)).toHaveCount(0);
});

test("without a session's answer the page says so, and trying again works", async ({
  open,
  visitor,
  words,
}) => {
  await open("personal-monthly", { faults: ["getSession:malformed:2"] });
  await visitor.isAt(couldNotLoad);
  await visitor.reads(cannotRead);
  await visitor.reads(nothingChanged);
  await visitor.button(tryAgain).click();
  await visitor.isAt(words.subscriptions);
});

test("terms that cannot be read are never shown, and trying again works", async ({
  open,
  visitor,
  words,
}) => {
  await open("personal-monthly", {
    path: "/subscriptions/sub-personal/review",
    faults: ["getCancellationTerms:malformed:2"],
  });
  await visitor.isAt(couldNotLoad);
  await visitor.reads(cannotRead);
  await visitor.button(tryAgain).click();
  await visitor.isAt(words.review);
});

test("a failing service is asked three times, then the page says so", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(500);
  await open("personal-monthly", {
    path: "/subscriptions/sub-personal/review",
    faults: ["getCancellationTerms:500:3"],
  });
  await visitor.isAt(couldNotLoad);
  await visitor.reads("Tjenesten virker ikke som den skal akkurat nå.");
  await visitor.button(tryAgain).click();
  await visitor.isAt(words.review);
});

test("a service that fails twice is not noticed", async ({
  open,
  visitor,
  words,
  expectRefusals,
}) => {
  expectRefusals(500);
  await open("personal-monthly", { faults: ["listSubscriptions:500:2"] });
  await visitor.isAt(words.subscriptions);
  await visitor.reads(words.renews);
});

test("two clicks on the button are one request and one cancellation", async ({
  open,
  visitor,
  words,
}) => {
  await open("personal-monthly", { path: confirm });
  const release = await hold(visitor.page, "**/cancellation");
  const keys: (string | undefined)[] = [];
  visitor.page.on("request", (request) => {
    if (request.method() === "POST") keys.push(request.headers()["idempotency-key"]);
  });
  await visitor.button(words.cancel).dblclick();
  release();
  await visitor.isAt(words.cancelled(personal));
  expect(await visitor.confirmationNumber()).toBe("KC-20261123-0001");
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
});

test("choosing between the ways of cancelling asks nobody, however old the facts", async ({
  open,
  visitor,
  words,
  page,
}) => {
  await page.clock.install();
  await open("personal-annual-refund", { path: confirm, latency: 1000 });
  await visitor.isAt(words.confirm);
  await page.clock.fastForward(60_000);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/")) asked.push(request.url());
  });

  await visitor.chooses(words.now);
  await expect(page).toHaveURL(/choice=now/);
  expect(asked).toEqual([]);
});
