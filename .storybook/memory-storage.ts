/** What a story keeps: storage like the browser's, but in memory, so that it ends with the story. */
class MemoryStorage implements Storage {
  readonly #entries = new Map<string, string>();

  get length(): number {
    return this.#entries.size;
  }

  key(index: number): string | null {
    return [...this.#entries.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#entries.set(key, value);
  }

  removeItem(key: string): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }
}

/**
 * Gives this page storage of its own. What the application keeps (language, theme, the keys of decisions)
 * then neither leaks into another story or tab nor depends on what was chosen before.
 *
 * @returns forgets everything that was kept since
 */
export function isolateStorage(): () => void {
  const storages = { localStorage: new MemoryStorage(), sessionStorage: new MemoryStorage() };
  for (const [name, value] of Object.entries(storages)) {
    Object.defineProperty(window, name, { configurable: true, value });
  }
  return () => Object.values(storages).forEach((storage) => storage.clear());
}
