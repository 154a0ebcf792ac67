import type { ComponentType } from "react";
import type { ScreensWith } from "../flow/screens.ts";

/** What every page is given. */
export interface PageProps {
  /** The one in the address; empty where it names none. */
  readonly subscriptionId: string;
}

/** The page of every screen that comes in this chunk. */
export type Pages<Name> = Readonly<Record<ScreensWith<"chunk", Name>, ComponentType<PageProps>>>;
