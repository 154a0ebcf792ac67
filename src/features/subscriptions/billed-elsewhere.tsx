import type { Subscription } from "../../api/schema/subscription.ts";
import { guides } from "../../flow/guides.ts";
import type { OtherBiller, SubscriptionState } from "../../flow/subscription-state.ts";
import { useWords } from "../../i18n/words.ts";
import { billerText } from "../../subscription/phrases.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { AlreadyDone } from "./ended-panels.tsx";
import { RetailerAction, RetailerPanel } from "./retailer-panel.tsx";
import { StorePanel } from "./store-panel.tsx";

function WhereToCancel({ subscription, biller }: BillerProps) {
  switch (biller.kind) {
    case "google-play":
    case "app-store":
      return <StorePanel store={biller.kind} plan={subscription.plan} />;
    case "retailer":
      return <RetailerPanel retailer={biller} />;
  }
}

interface BillerProps {
  readonly subscription: Subscription;
  readonly biller: OtherBiller;
}

function WayToBiller({ biller }: { readonly biller: OtherBiller }) {
  const { t } = useWords();
  switch (biller.kind) {
    case "google-play":
      return (
        <ExternalLink variant="plain" href={guides.googlePlay}>
          {t("billed-elsewhere.google-play-link")}
        </ExternalLink>
      );
    case "app-store":
      return (
        <ExternalLink variant="plain" href={guides.appStore}>
          {t("billed-elsewhere.app-store-link")}
        </ExternalLink>
      );
    case "retailer":
      return <RetailerAction retailer={biller} />;
  }
}

interface BilledElsewhereProps {
  readonly subscription: Subscription;
  readonly state: Extract<SubscriptionState, { kind: "billed-elsewhere" }>;
}

/** Someone else takes the payment: how to cancel with them, or that it is done already. */
export function BilledElsewhere({ subscription, state: { biller, isOff } }: BilledElsewhereProps) {
  const words = useWords();
  if (!isOff) return <WhereToCancel subscription={subscription} biller={biller} />;
  return (
    <>
      <AlreadyDone subscription={subscription} />
      <p>{words.t("billed-elsewhere.off", { biller: billerText(words, biller) })}</p>
      <p>
        <WayToBiller biller={biller} />
      </p>
    </>
  );
}
