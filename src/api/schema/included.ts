import * as v from "valibot";

/** One answer that came along with another. */
export const Included = v.object({
  /** What it answers: a GET of this path, relative to the API's base address. */
  path: v.pipe(v.string(), v.regex(/^\//)),
  /** The version that its `ETag` would hold; `null` where it would have none. */
  version: v.nullable(v.string()),
  /** What the body would be. It is checked by whoever takes the answer. */
  body: v.unknown(),
});
export type Included = v.InferOutput<typeof Included>;

/** What an answer that may bring others along holds besides its own. What it does not bring is asked for. */
export const WithIncluded = v.object({ included: v.optional(v.array(Included), []) });
