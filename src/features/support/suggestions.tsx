import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { Link } from "react-router-dom";
import { helpSuggestionsQuery } from "../../api/queries.ts";
import { helpPlaces } from "../../flow/help-places.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { LinkList } from "../../ui/link-list.tsx";
import { Section } from "../../ui/section.tsx";

interface SuggestionsProps {
  /** What to look for; empty while there is nothing. */
  readonly query: string;
  /** Whether help was asked for, so that finding none must be said. */
  readonly isAskedFor: boolean;
}

/**
 * Answers that may fit what is being typed. They are announced, but never take the focus, and they
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
  const isKnown = q !== "" && data !== undefined;
  const found = isKnown ? [...new Set(data.topics)].filter((topic) => topic !== "unknown") : [];

  const news = () => {
    if (isError) return isAskedFor ? t("support.search-failed") : "";
    if (!isKnown) return "";
    const count = found.length;
    // In other words than while typing, so that who asks is answered where the answers are there already.
    if (isAskedFor) return t("support.found", { count });
    return count > 0 ? t("support.found-meanwhile", { count }) : "";
  };

  return (
    <>
      <output>{news()}</output>
      {found.length > 0 && (
        <Section heading={t("support.suggestions")} isPanel>
          <LinkList
            links={found.map((topic) => ({
              id: topic,
              link: (
                <Link to={helpPlaces[topic]} target="_blank" rel="noreferrer">
                  {t(`help.${topic}.heading`)}
                </Link>
              ),
            }))}
          />
          <p>{t("support.new-tab")}</p>
        </Section>
      )}
    </>
  );
}
