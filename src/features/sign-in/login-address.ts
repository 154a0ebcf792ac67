import { readAddress } from "../../flow/read-address.ts";

/** Hosts of this machine: what is sent there leaves it nowhere. */
const thisMachine = new Set(["localhost", "127.0.0.1", "[::1]"]);

interface Attempt {
  /** The whole address to come back to. */
  readonly returnTo: string;
  /** The remembered account that must prove itself again; `null` where none is meant. */
  readonly accountId: string | null;
  /** Whether another account is meant than those that are remembered. */
  readonly isAnother: boolean;
}

/**
 * The address of the page of the API's own on which one signs in, with what it must be told. `null` where the address
 * is not one that can be trusted with signing in: secure, of this machine, or of the application's own origin.
 */
export function loginAddress(address: string, attempt: Attempt): string | null {
  const url = readAddress(address);
  if (url === null) return null;
  const { protocol, hostname, origin, searchParams } = url;
  const isOwn = origin === new URL(attempt.returnTo).origin;
  const isHere = protocol === "http:" && thisMachine.has(hostname);
  if (protocol !== "https:" && !isHere && !isOwn) return null;
  searchParams.set("returnTo", attempt.returnTo);
  if (attempt.accountId !== null) searchParams.set("account", attempt.accountId);
  else if (attempt.isAnother) searchParams.set("another", "true");
  return url.href;
}
