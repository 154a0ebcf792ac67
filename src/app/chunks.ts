import type { ScreenRow } from "../flow/screens.ts";
import { chunk } from "../i18n/chunk.ts";

/** Every chunk that a screen may come in, besides the first script. */
export const chunks = {
  wizard: chunk(() => import("./chunks/wizard.ts")),
  billing: chunk(() => import("./chunks/billing.ts")),
  help: chunk(() => import("./chunks/help.ts")),
} satisfies Record<Exclude<ScreenRow["chunk"], "first">, unknown>;
