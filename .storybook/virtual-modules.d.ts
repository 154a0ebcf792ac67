declare module "virtual:pseudo-messages" {
  /** Compiled messages. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import above would make this file a module
  export const messages: import("@lingui/core").Messages;
}
