import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { Link } from "react-router-dom";
import { helpSuggestionsQuery } from "../../api/queries.ts";
import { helpTopics, type HelpTopic } from "../../api/schema/help.ts";
import { helpPlaces } from "../../flow/help-places.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { Section } from "../../ui/section.tsx";

interface SuggestionsProps {
  /** What to look for; empty while there is nothing. */
  readonly query: string;
  /** Whether help was asked for, so that finding none must be said. */
  readonly isAskedFor: boolean;
}

/**
 * Answers that may fit, below what is being typed. They are announced, but never take the focus, and they
 * open elsewhere, so that what was typed stays.
 */
export function Suggestions({ query, isAskedFor }: SuggestionsProps) {
  const { t } = useMessages();
  const q = useDeferredValue(query);
  const { data, isError } = useQuery({
    ...helpSuggestionsQuery(q),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
  const found: HelpTopic[] =
    q === "" || data === undefined ? [] : helpTopics.filter((topic) => data.topics.includes(topic));
  // oxlint-disable-next-line unicorn/no-array-sort -- Firefox 114 has no `toSorted`
  const ranked = [...found].sort(
    (one, other) => (data?.topics.indexOf(one) ?? 0) - (data?.topics.indexOf(other) ?? 0),
  );

  const news = () => {
    if (isError) return isAskedFor ? t("support.search-failed") : "";
    if (q === "" || data === undefined) return "";
    return ranked.length > 0 || isAskedFor ? t("support.found", { count: ranked.length }) : "";
  };

  return (
    <>
      <output>{news()}</output>
      {ranked.length > 0 && (
        <Section heading={t("support.suggestions")} isPanel>
          <ul>
            {ranked.map((topic) => (
              <li key={topic}>
                <Link to={helpPlaces[topic]} target="_blank" rel="noreferrer">
                  {t(`help.${topic}.heading`)}
                </Link>
              </li>
            ))}
          </ul>
          <p>{t("support.new-tab")}</p>
        </Section>
      )}
    </>
  );
}
