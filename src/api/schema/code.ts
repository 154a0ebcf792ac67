import * as v from "valibot";
import { Id } from "./values.ts";

/** Answers a challenge with the code that was received. */
export const CompleteSignIn = v.object({
  challengeId: Id,
  code: v.pipe(v.string(), v.nonEmpty(), v.maxLength(20)),
});
