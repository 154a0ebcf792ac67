import type { Account } from "../../api/schema/session.ts";

export const kari: Account = {
  id: "account-kari",
  name: "Kari Nordmann",
  address: "kari.nordmann@example.com",
  kind: "personal",
};

export const kariSecond: Account = {
  id: "account-kari-second",
  name: "Kari N.",
  address: "kari.n@example.org",
  kind: "personal",
};

export const kariAtWork: Account = {
  id: "account-kari-work",
  name: "Kari Nordmann",
  address: "kari@fjordkraft.example",
  kind: "work-or-school",
};

export const mette: Account = {
  id: "account-mette",
  name: "Mette Jensen",
  address: "mette.jensen@example.com",
  kind: "personal",
};

export const jonas: Account = {
  id: "account-jonas",
  name: "Jonas Becker",
  address: "jonas.becker@example.com",
  kind: "personal",
};

export const camille: Account = {
  id: "account-camille",
  name: "Camille Moreau",
  address: "camille.moreau@example.com",
  kind: "personal",
};

export const alex: Account = {
  id: "account-alex",
  name: "Alex Rivera",
  address: "alex.rivera@example.com",
  kind: "personal",
};

export const emily: Account = {
  id: "account-emily",
  name: "Emily Clarke",
  address: "emily.clarke@example.com",
  kind: "personal",
};

/** Someone who shares a subscription, and how many gigabytes of it they use. */
export interface Person {
  readonly name: string | null;
  readonly gigabytes: number;
}
