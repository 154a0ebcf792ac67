const name = "keep-or-cancel";
/** Tells this page's own messages from those of others. */
const page = Math.random();

/** Tells the other tabs of this browser that they may no longer show what is true. */
export function tellTabs(): void {
  if (typeof BroadcastChannel !== "function") return;
  const channel = new BroadcastChannel(name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is of one origin
  channel.postMessage(page);
  channel.close();
}

/** Calls back when another tab has news. @returns stops that */
export function onNews(callback: () => void): () => void {
  if (typeof BroadcastChannel !== "function") return () => undefined;
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }) => {
    if (data !== page) callback();
  });
  return () => channel.close();
}
