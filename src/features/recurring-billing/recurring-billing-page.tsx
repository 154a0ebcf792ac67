import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useParams } from "react-router-dom";
import { subscriptionQuery } from "../../api/queries.ts";
import type { Failure } from "../../api/errors.ts";
import { paths } from "../../flow/paths.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { chargeText, failureText, paymentMethodText, priceText } from "../../i18n/phrases.ts";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { turnOnRecurringBilling } from "./turn-on.ts";

type Problem =
  | { readonly kind: "terms-changed" | "payment-method-required" }
  | { readonly kind: "not-done" | "unknown"; readonly failure: Failure };

function ProblemNotice({ problem }: { readonly problem: Problem }) {
  const words = useMessages();
  const { t } = words;
  switch (problem.kind) {
    case "terms-changed":
      return <p>{t("turn-on.terms-changed")}</p>;
    case "payment-method-required":
      return <p>{t("turn-on.payment-method-required")}</p>;
    case "not-done":
      return (
        <>
          <p>{failureText(words, problem.failure)}</p>
          <p>{t("turn-on.not-done")}</p>
        </>
      );
    case "unknown":
      return (
        <>
          <p>{failureText(words, problem.failure)}</p>
          <p>{t("turn-on.unknown")}</p>
        </>
      );
  }
}

/** Turning recurring billing back on: what it will cost, then the button that does it. */
export function RecurringBillingPage() {
  const words = useMessages();
  const { t } = words;
  const { subscriptionId = "" } = useParams();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { plan, price, term, paymentMethod, reactivation, cancellationId } = data.body;

  const {
    mutate,
    isPending,
    data: problem,
  } = useMutation({
    mutationFn: async (): Promise<Problem | null> => {
      const outcome = await turnOnRecurringBilling(subscriptionId, data.version);
      if (outcome.kind === "unknown") return outcome;
      if (outcome.kind === "not-done") {
        const { failure } = outcome;
        const type = failure.kind === "problem" ? failure.problem.type : null;
        if (type === "terms-changed") {
          await queryClient.invalidateQueries({ queryKey: ["subscriptions"] });
          return { kind: type };
        }
        if (type === "payment-method-required") return { kind: type };
        if (type !== "sign-in-required") return outcome;
        await queryClient.invalidateQueries({ refetchType: "none" });
        const query = new URLSearchParams({ because: "session-expired", next: pathname });
        await navigate(`${paths.signIn()}?${query}`);
        return null;
      }
      await queryClient.invalidateQueries({ queryKey: ["subscriptions"], refetchType: "none" });
      await navigate(`${paths.kept(subscriptionId)}?turned-on`, { replace: true });
      return null;
    },
  });

  return (
    <Page
      heading={t("recurring-billing.turn-on")}
      lead={t("turn-on.lead", { plan: isolate(plan.name) })}
    >
      {problem && !isPending && (
        <Notice tone="error" isNews>
          <ProblemNotice problem={problem} />
        </Notice>
      )}
      <Section heading={t("confirm.what-happens")} isPanel>
        <FactList
          facts={[
            { name: t("fact.price"), value: priceText(words, price, term) },
            reactivation && {
              name: t("fact.next-charge"),
              value: chargeText(words, reactivation.nextCharge),
            },
            paymentMethod && {
              name: t("fact.payment-method"),
              value: paymentMethodText(words, paymentMethod),
            },
          ]}
        />
      </Section>
      <Choices>
        <Button
          onClick={() =>
            void navigate(
              cancellationId === null ? paths.subscriptions() : paths.cancelled(subscriptionId),
            )
          }
        >
          {t("turn-on.leave-off")}
        </Button>
        <Button isBusy={isPending} onClick={() => mutate()}>
          {t("recurring-billing.turn-on")}
        </Button>
      </Choices>
    </Page>
  );
}
