import { kari, kariAtWork } from "../src/mocks/data/people.ts";
import type { Reach } from "../src/mocks/states.ts";
import { signInCode } from "../src/mocks/handlers/session.ts";
import type { MessageId } from "../src/i18n/messages.tsx";
import { type Place, Visitor } from "./visitor.ts";

type Way = (visitor: Visitor) => Promise<void>;

const cancel = "cancel-label.cancel-subscription";

/** Presses a button, and is told that something is missing. */
const isMissed = (button: MessageId) => async (visitor: Visitor) => {
  await visitor.presses(button);
  await visitor.isCorrected();
};

/** Presses a button that leads to another screen. */
const leads = (button: MessageId, heading: MessageId) => async (visitor: Visitor) => {
  await visitor.presses(button);
  await visitor.isAt(heading);
};

/** Presses a button, and is told something on the same screen. */
const says = (button: MessageId, text: MessageId) => async (visitor: Visitor) => {
  await visitor.presses(button);
  await visitor.reads(text);
};

// Its heading ends as that of an open question does, whatever the plan is called.
const confirms = says(cancel, "receipt.heading");
const asksInVain = leads(cancel, "decision.cancelSubscription.unknown");

const withdraws = leads("withdraw.confirm", "withdrawn.heading");

async function declaresWithdrawal(visitor: Visitor): Promise<void> {
  await visitor.types("declare.name", "Kari Nordmann");
  await visitor.types("declare.contract", kari.address);
  await visitor.types("declare.confirmation-to", kari.address);
  await visitor.presses("withdraw.confirm");
}

async function asksForCode(visitor: Visitor): Promise<void> {
  await visitor.types("identifier.label", kari.address);
  await visitor.presses("identifier.send-code");
  await visitor.isAt("code.title");
}

async function entersCode(visitor: Visitor, code: string): Promise<void> {
  await visitor.types("code.label", code);
  await visitor.presses("sign-in.heading");
}

const wrongCode = signInCode.split("").toReversed().join("");

/** `attemptsLeft` is how many tries are left after it. */
async function entersWrongCode(visitor: Visitor, attemptsLeft: number): Promise<void> {
  await entersCode(visitor, wrongCode);
  await visitor.reads("code.wrong", { attemptsLeft });
}

async function opensFeedback(visitor: Visitor): Promise<void> {
  await visitor.unfolds("feedback.heading");
  await visitor.reads("feedback.anonymous");
}

async function describes(visitor: Visitor): Promise<void> {
  await visitor.types("support.description", "OneDrive, Xbox, Google");
}

/** What is done before a screen is seen. A new `Reach` does not compile until it is here. */
const ways: Readonly<Record<Reach, Way>> = {
  async "account-chosen"(visitor) {
    await visitor.pressesWhatSays(kari.address);
    await visitor.isAt("subscriptions.heading");
  },
  async "account-locked"(visitor) {
    await asksForCode(visitor);
    await entersWrongCode(visitor, 4);
    await entersWrongCode(visitor, 3);
    await entersWrongCode(visitor, 2);
    await entersWrongCode(visitor, 1);
    await entersCode(visitor, wrongCode);
    await visitor.isAt("locked.heading");
  },
  "address-missing": isMissed("identifier.send-code"),
  async "address-unknown"(visitor) {
    await visitor.types("identifier.label", "ola@example.com");
    await visitor.presses("identifier.send-code");
    await visitor.reads("identifier.not-found");
  },
  async "answers-found"(visitor) {
    await describes(visitor);
    await visitor.presses("support.get-help");
    await visitor.reads("support.new-tab");
  },
  cancelled: confirms,
  async "cancelled-and-listed"(visitor) {
    await confirms(visitor);
    await visitor.follows("service.name");
    await visitor.reads("behind.text");
  },
  async "cancelled-after-asking-again"(visitor) {
    await asksInVain(visitor);
    await visitor.presses(cancel);
    await visitor.reads("decision.again-unknown");
    await confirms(visitor);
  },
  async "cancelled-then-listed"(visitor) {
    await confirms(visitor);
    await visitor.follows("service.name");
    await visitor.reads("status.cancelled");
  },
  "code-asked": asksForCode,
  async "code-not-digits"(visitor) {
    await asksForCode(visitor);
    await entersCode(visitor, "abcdef");
    await visitor.isCorrected();
  },
  async "code-wrong"(visitor) {
    await asksForCode(visitor);
    await entersWrongCode(visitor, 4);
  },
  "choice-missing": isMissed(cancel),
  async "declaration-looked-through"(visitor) {
    await visitor.chooses("ground.ordinary");
    await visitor.chooses("declare.earliest");
    await visitor.presses("declare.go-on");
    await visitor.isAt("declare.recap");
  },
  async "declaration-refused"(visitor) {
    await declaresWithdrawal(visitor);
    await visitor.reads("declare.not-sent");
  },
  async "declaration-taken-back"(visitor) {
    await declaresWithdrawal(visitor);
    await visitor.isAt("declared.unknown");
    await visitor.presses("declared.take-back");
    await visitor.reads("declare.taken-back");
  },
  async "declaration-unknown"(visitor) {
    await declaresWithdrawal(visitor);
    await visitor.isAt("declared.unknown");
  },
  async declared(visitor) {
    await declaresWithdrawal(visitor);
    await visitor.isAt("declared.withdrawal");
  },
  async "declared-for-cause"(visitor) {
    await visitor.chooses("ground.for-cause");
    await visitor.chooses("declare.on-day");
  },
  async "feedback-choice-missing"(visitor) {
    await opensFeedback(visitor);
    await visitor.presses("reason.send");
    await visitor.isCorrected();
  },
  "feedback-open": opensFeedback,
  async "feedback-sent"(visitor) {
    await opensFeedback(visitor);
    await visitor.chooses("feedback.yes");
    await visitor.presses("reason.send");
    await visitor.reads("feedback.thanks");
  },
  kept: leads("confirm.keep", "kept.heading"),
  "name-missing": isMissed("declare.send"),
  loading: (visitor) => visitor.reads("loading"),
  async "open-question-listed"(visitor) {
    await asksInVain(visitor);
    await visitor.follows("service.name");
    await visitor.isAt("subscriptions.heading");
  },
  "outcome-refused": says(cancel, "cancel-failed.heading"),
  "outcome-unknown": asksInVain,
  async "payment-changed"(visitor) {
    await visitor.chooses(/^Mastercard/);
    await visitor.presses("payment-change.save");
    await visitor.isAt("subscriptions.heading");
  },
  "payment-choice-missing": isMissed("payment-change.save"),
  async "plan-changed"(visitor) {
    await visitor.chooses(/^Microsoft 365 Personal/);
    await visitor.presses("plan-change.open");
    await visitor.isAt("kept.switch-heading");
  },
  "plan-choice-missing": isMissed("plan-change.open"),
  async "reason-missing"(visitor) {
    await confirms(visitor);
    await visitor.unfolds("reason.heading");
    await visitor.presses("reason.send");
    await visitor.isCorrected();
  },
  async "refusal-found-out"(visitor) {
    await asksInVain(visitor);
    await visitor.presses(cancel);
    await visitor.isAt("decision.cancelSubscription.refused");
  },
  "session-expired": says(cancel, "because.session-expired"),
  "support-empty": isMissed("contact-support"),
  async "support-reached"(visitor) {
    await describes(visitor);
    await visitor.presses("contact-support");
    await visitor.reads("support.reference");
  },
  "terms-changed": says(cancel, "terms-changed.heading"),
  "turned-on": says("recurring-billing.turn-on", "kept.renews"),
  withdrawn: withdraws,
  async "withdrawn-and-listed"(visitor) {
    await withdraws(visitor);
    await visitor.follows("service.name");
    await visitor.reads("status.withdrawn");
  },
  "withdrawal-unknown": leads("withdraw.confirm", "decision.withdrawFromContract.unknown"),
  async "wrong-account"(visitor) {
    await visitor.pressesWhatSays(kariAtWork.address);
    await visitor.isAt("subscriptions.heading");
  },
};

/** Does at a story what leads to the screen, and waits until it is there. */
export async function reach(name: Reach | undefined, place: Place): Promise<void> {
  const visitor = new Visitor(place);
  await (name === undefined ? visitor.isAt() : ways[name](visitor));
}
