/** The day it is in every story, so that a link shows the same tomorrow. */
export const defaultDate = "2026-11-23";
