/** The files of each part of the application that comes when it is needed, and of each language's words. */
export type Parts = Readonly<Record<string, readonly string[]>>;

/** The parts that will be needed at once when the application is opened at this path. */
export function firstParts(path: string): string[] {
  if (/^\/(sign-in|accounts)?$/.test(path)) return [];
  if (!/^\/(sign-in|subscriptions)(\/|$)/.test(path)) return ["around"];
  return /\/(recurring-billing|payment-method|plan-change)$/.test(path)
    ? ["journey", "changes"]
    : ["journey"];
}
