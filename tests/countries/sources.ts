/** Where a rule or a label is from, and how we know. */
interface Source {
  /** What was read, as far as we know it: nobody of us has read more. */
  readonly read: string;
  readonly addresses: readonly string[];
}

/** The sources, by the names that the document calls them by. Where an address ends in dots, we know only its beginning. */
export const sources = {
  "§ 312k BGB": {
    read: "its text, on a site that is not the legislator's; a chamber of commerce",
    addresses: [
      "dein-gesetz.de",
      "iurastudent.de/…teil-2-andere-nderungen-4",
      "dresden.ihk.de/servlet/news?news_id=34861",
    ],
  },
  "BGH I ZR 200/25": {
    read: "second-hand: copies that quote the court's press releases, which we have not opened",
    addresses: [
      "bundesgerichtshof.de/SharedDocs/Pressemitteilungen/DE/2026/2026128.html",
      "bundesgerichtshof.de/SharedDocs/Pressemitteilungen/DE/2026/2026133.html",
    ],
  },
  "German courts on signing in": {
    read: "second-hand: reports of lawyers, and one judgment in a database",
    addresses: [
      "alro-recht.de/2024/07/03/olg-duesseldorf-…",
      "gesetze-bayern.de/Content/Document/Y-300-Z-GRURRS-B-2024-N-22885",
      "mueller-hof.de/it-recht-stolperfallen-beim-kuendigungsbutton",
    ],
  },
  "Article 11a, as (EU) 2023/2673 has it": {
    read: "second-hand: reports of lawyers",
    addresses: [
      "mondaq.com/uk/…/1799028",
      "quastels.com/the-eus-new-online-contract-rules-what-online-retailers-need-to-know",
    ],
  },
  "labels of Article 11a": {
    read: "second-hand: a list of 24 language versions, checked by its makers against the official texts on September 10, 2026",
    addresses: ["github.com/eitanp214/eu-withdrawal-button-wording"],
  },
  "Article 11a in national law": {
    read: "second-hand: threads of projects that had to follow it (§ 356a BGB, § 13a FAGG, décret 2026-3)",
    addresses: [
      "github.com/eitanp214/eu-withdrawal-button-wording",
      "github.com/HiEventsDev/Hi.Events/issues/1315",
      "github.com/Bootstrap-Academy/frontend/pull/717",
      "github.com/openfun/joanie/issues/1345",
      "github.com/woocommerce/woocommerce/issues/65443",
    ],
  },
  "décret 2023-417": {
    read: "second-hand: an accountants' association, lawyers, and a broadcaster",
    addresses: [
      "horizon63.cerfrance.fr/breves/la-resiliation-des-contrats-de-consommation-par-voie-electronique",
      "dandrel-avocats.fr/contrats-de-consommation-et-resiliation",
      "france3-regions.francetvinfo.fr/…-2788526.html",
    ],
  },
  "Norwegian consumer authority": {
    read: "a page of the authority, and a copy of another one",
    addresses: [
      "forbrukertilsynet.no/krever-enklere-oppsigelse-av-abonnementer",
      "k2s6m7d3.stackpathcdn.com/lov-og-rett/angrerettloven",
    ],
  },
  "United Kingdom, subscription contracts": {
    read: "second-hand: reports of lawyers",
    addresses: [
      "slaughterandmay.com/insights/new-insights/spotlight-on-subscription-contracts-…",
      "whitecase.com/insight-alert/click-cancel-uks-new-subscription-contract-regime",
      "gunnercooke.com/?p=27329",
    ],
  },
  "California, § 17602 (d) and (e)": {
    read: "a paraphrase of the bill, and a report of lawyers",
    addresses: [
      "leginfo.legislature.ca.gov/faces/billTextClient.xhtml?bill_id=202320240AB2863",
      "awglaw.com/news/are-you-offering-customers-an-automatic-renewal-or-membership-service-take-note-californias-new-law-takes-effect-july-1-2025",
    ],
  },
  "New York, General Business Law § 527-a": {
    read: "its text, on a site that is not the legislator's",
    addresses: ["newyork.public.law/laws/n.y._general_business_law_section_527-a"],
  },
  "Minnesota, § 325G.58": {
    read: "a second-hand note, on which nothing here relies",
    addresses: ["revisor.mn.gov"],
  },
  "EDPB guidelines 03/2022": {
    read: "second-hand: a report of lawyers",
    addresses: [
      "kwr.at/en/news/what-are-dark-patterns-and-why-is-it-important-to-be-aware-of-them",
    ],
  },
} as const satisfies Readonly<Record<string, Source>>;

/** The name of a source. */
export type SourceName = keyof typeof sources;
