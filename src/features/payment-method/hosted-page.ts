import { readAddress } from "../../flow/read-address.ts";

/** Whose pages a card may be entered on. Pages below these names count too. */
const hosts = ["microsoft.com", "live.com"];

/**
 * The page where a payment method is added, if its address is one that can be trusted with a card: secure, on
 * a host that is known, and nothing else in it that could lead astray. Else `null`, and there is no link.
 */
export function hostedPage(address: string): string | null {
  const url = readAddress(address);
  if (url === null) return null;
  const { protocol, hostname, port, username, password, href } = url;
  const isKnown = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  const isPlain = port === "" && username === "" && password === "";
  return protocol === "https:" && isKnown && isPlain ? href : null;
}
