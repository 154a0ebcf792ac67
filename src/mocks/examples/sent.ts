/** Keys as the page makes them: 32 hexadecimal digits. */
export const key = "7c3d9a01f2e84b5699d0c1a7e65f4b38";
export const otherKey = "1f0b6c52d7e94a3f8a5de2c90b417d66";

/** The one subscription of most scenarios, and the way to cancel that every one of them has. */
export const params = { subscriptionId: "sub-personal" };
export const atEndOfTerm = { optionId: "end-of-term" };
