import { readAddress } from "./read-address.ts";
import type { Retailer } from "./subscription-state.ts";

/** A way to reach someone, checked, so that it may become a link. */
export type Contact =
  /** `host` is where the link leads, to be shown beside it. */
  | { readonly kind: "web"; readonly href: string; readonly host: string }
  /** `number` is the phone number as it was written. */
  | { readonly kind: "phone"; readonly href: string; readonly number: string };

const phoneNumber = /^\+?[\d ().-]{3,24}$/;

/** A web address, if it is a secure one with a public host's name and nothing hidden before it. */
export function webContact(address: string): Contact | null {
  const url = readAddress(address);
  if (url === null) return null;
  const { protocol, username, password, hostname, host, href } = url;
  const isPlain = protocol === "https:" && username === "" && password === "";
  return isPlain && /^[a-z\d-]+(\.[a-z\d-]+)*\.[a-z][a-z\d-]*$/.test(hostname)
    ? { kind: "web", href, host }
    : null;
}

/** A phone number, if it is nothing but digits and what people write between them. */
export function phoneContact(number: string): Contact | null {
  const dialled = number.replaceAll(/[^\d+]/g, "");
  return phoneNumber.test(number) && /\d{3}/.test(dialled)
    ? { kind: "phone", href: `tel:${dialled}`, number }
    : null;
}

/**
 * The one best way to reach a retailer: its website, else its phone. What cannot safely become a link is left
 * to stand as text; `null` when nothing can.
 */
export function retailerContact({
  website,
  phone,
}: Pick<Retailer, "website" | "phone">): Contact | null {
  const web = website === null ? null : webContact(website);
  return web ?? (phone === null ? null : phoneContact(phone));
}
