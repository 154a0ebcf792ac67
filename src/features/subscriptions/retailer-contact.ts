import { phoneContact, webContact, type Contact } from "../../flow/contact.ts";
import type { Retailer } from "../../flow/subscription-state.ts";

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
