import type { Options } from "../../docs/back-end/server.ts";

/** The example back end as tests start it: at a free port, in memory, with what it offers to tests. */
export const testOptions: Options = {
  port: 0,
  database: ":memory:",
  origins: [],
  isCrossSite: false,
  isTest: true,
  serve: null,
  print: () => undefined,
};
