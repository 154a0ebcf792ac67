import type { HelpTopic } from "../api/schema/help.ts";
import { pathOf } from "./screens.ts";

/** Support, with the topic already chosen. */
export function supportAbout(topic: HelpTopic): string {
  return `${pathOf("support")}?${new URLSearchParams({ topic })}`;
}
