import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./policy.ts";

test.each([
  ["", "'self'"],
  ["/api", "'self'"],
  ["https://api.example.com/v1", "'self' https://api.example.com"],
  ["http://localhost:8080/api/", "'self' http://localhost:8080"],
])("with the API at %j the page may call %s and nobody else", (apiBase, sources) => {
  const policy = contentSecurityPolicy({ apiBase, scripts: [], styles: [] });
  expect(policy.split("; ")).toContain(`connect-src ${sources}`);
});
