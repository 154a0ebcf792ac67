import type { Account } from "../api/schema/session.ts";
import { Message } from "../i18n/messages.tsx";
import { Address } from "../ui/address.tsx";
import { PersonName } from "../ui/person-name.tsx";

/** Whose subscriptions these are. */
export function SignedInAs({ account: { name, address } }: { readonly account: Account }) {
  return (
    <Message
      id="subscriptions.signed-in-as"
      values={{ name: <PersonName name={name} />, address: <Address>{address}</Address> }}
    />
  );
}
