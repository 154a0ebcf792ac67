const name = "keep-or-cancel";
/** Tells this page's own messages from those of others. */
const page = Math.random();

/** The way to the other tabs; `null` where a browser has none, or refuses it along with all storage. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** Tells the other tabs of this browser that they may no longer show what is true. */
export function tellTabs(): void {
  const channel = openChannel();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is of one origin
  channel?.postMessage(page);
  channel?.close();
}

/** Calls back when another tab has news. @returns stops that */
export function onNews(callback: () => void): () => void {
  const channel = openChannel();
  channel?.addEventListener("message", ({ data }) => {
    if (data !== page) callback();
  });
  return () => channel?.close();
}
