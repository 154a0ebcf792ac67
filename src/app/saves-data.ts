declare global {
  interface Navigator {
    /** Not every browser can say. */
    readonly connection?: { readonly saveData?: boolean };
  }
}

/** Whether someone asked their browser to load only what is needed. */
export function savesData(): boolean {
  return navigator.connection?.saveData === true;
}
