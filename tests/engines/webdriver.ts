import * as v from "valibot";

const Answer = v.object({ value: v.unknown() });
const Refusal = v.object({ error: v.string(), message: v.string() });

/** Asks a W3C WebDriver for something, and answers with what it says. */
export async function ask(
  driver: string,
  method: "GET" | "POST" | "DELETE",
  path: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const response = await fetch(`${driver}${path}`, {
    method,
    ...(method === "POST" && { body: JSON.stringify(body) }),
  });
  const { value } = v.parse(Answer, await response.json());
  if (response.ok) return value;
  const { error, message } = v.parse(Refusal, value);
  throw new Error(`${method} ${path}: ${error}: ${message}`);
}
