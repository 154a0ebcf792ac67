import type { CancellationTerms } from "../../api/schema/cancellation.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Consequences } from "../../subscription/consequences.tsx";
import { Section } from "../../ui/section.tsx";

const brackets = [" (", ")"] as const;

/** What happens on which day; where there are two ways of cancelling, one timeline for each. */
export function ConsequenceTimeline({ terms }: { readonly terms: CancellationTerms }) {
  const { t } = useMessages();
  const { options, storage } = terms;
  const [only] = options;
  if (options.length === 1 && only !== undefined) {
    return <Consequences consequences={only.consequences} storage={storage} marks={brackets} />;
  }
  return options.map(({ id, kind, consequences }) => (
    <Section key={id} heading={t(`option-if.${kind}`)} level={3}>
      <Consequences consequences={consequences} storage={storage} marks={brackets} />
    </Section>
  ));
}
