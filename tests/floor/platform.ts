import {
  childrenOf,
  describedOf,
  type Feature,
  featureAt,
  isNewer,
  Names,
} from "./compatibility.ts";

// What scripts can name: globals, members of objects, events, options. Which type an object has cannot be read off
// the built code, so most members are known by their names alone.

/** A member of an object as the data has it. */
export interface Member {
  readonly owner: readonly string[];
  readonly name: string;
  readonly feature: Feature;
}

/** `parse_static` is `parse`; events are not members. */
const memberName = (name: string) => name.replace(/_static$/, "");
const isEvent = (name: string) => name.endsWith("_event");

/** The members of an interface, and of the interfaces in it, such as those of `Intl`. */
function membersOf(owner: readonly string[], feature: Feature): Member[] {
  return childrenOf(feature).flatMap(([name, child]) => {
    const own = { owner, name: memberName(name), feature: child };
    const isInterface = /^[A-Z]/.test(name) && name !== owner.at(-1);
    return isInterface ? [own, ...membersOf([...owner, name], child)] : [own];
  });
}

const interfaces = ["javascript.builtins", "api"].flatMap((path) => childrenOf(featureAt(path)));

/** All members of all objects, the constructors and the events among them. */
export const members: readonly Member[] = interfaces.flatMap(([name, feature]) =>
  membersOf([name], feature),
);

/** All globals. */
export const globals: readonly Member[] = [
  ...interfaces.map(([name, feature]) => ({ owner: [], name, feature })),
  ...members
    .filter(({ owner }) => owner.join(".") === "Window")
    .map((own) => ({ ...own, owner: [] })),
];

const memberNames = new Names();
const eventNames = new Names();
const globalNames = new Names();
const optionNames = new Names();

for (const { name, feature } of members) {
  if (isEvent(name)) eventNames.add(name.replace(/_event$/, ""), feature);
  else memberNames.add(name, feature);
}
// Styles are set by names that could be those of any member: `marginTop`, and `margin-top` in brackets.
for (const [name, feature] of childrenOf(featureAt("css.properties"))) {
  memberNames.add(name, feature);
  memberNames.add(
    name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    feature,
  );
}
for (const { name, feature } of globals) globalNames.add(name, feature);

/**
 * Options have their places below what takes them: `options_timeZone_parameter`, or `priority` in `options_parameter`.
 * Those of the language are often put together elsewhere, and known by their names; those of the browser are known by
 * what takes them too.
 */
function addOptions(feature: Feature, taker: string, isLanguage: boolean, isInside = false): void {
  for (const [name, child] of childrenOf(feature)) {
    const [, named] = /^(?:options|init)_([a-zA-Z]+)_parameter$/.exec(name) ?? [];
    const option = named ?? (isInside ? name : undefined);
    if (option !== undefined) optionNames.add(isLanguage ? option : `${taker}.${option}`, child);
    const isParameter = /_parameters?$/.test(name);
    addOptions(child, isParameter ? taker : memberName(name), isLanguage, isParameter);
  }
}
for (const [name, feature] of childrenOf(featureAt("javascript.builtins")))
  addOptions(feature, name, true);
for (const [name, feature] of childrenOf(featureAt("api"))) addOptions(feature, name, false);

export { eventNames, globalNames, memberNames, optionNames };

/** What the data says of an interface, such as `Array` or `Intl.NumberFormat`. */
export function interfaceOf(owner: readonly string[]): Feature | undefined {
  const path = owner.join(".");
  return featureAt(`javascript.builtins.${path}`) ?? featureAt(`api.${path}`);
}

/** Whether a member of a known interface is newer; nothing where the interface has no such member. */
export function isMemberNewer(owner: readonly string[], name: string): boolean | undefined {
  const known = interfaceOf(owner);
  const member = known?.[`${name}_static`] ?? known?.[name];
  return member && describedOf(member) && isNewer(member);
}
