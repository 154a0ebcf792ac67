/** An address, read; `null` where it is none. Not `URL.canParse`: browsers that the application is for lack it. */
export function readAddress(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
