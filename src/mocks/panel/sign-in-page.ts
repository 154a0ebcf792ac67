import type { Account } from "../../api/schema/session.ts";
import { escapeHtml } from "./escape-html.ts";

// The system's own colours and letters: this page is meant to look like somebody else's.
const styles = `
:root { color-scheme: light dark }
.mock-sign-in { max-inline-size: 26rem; margin: 3rem auto; padding: 1.5rem; box-sizing: border-box; border: 1px solid; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
.mock-sign-in h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25 }
.mock-sign-in p { margin: 0 0 1rem }
.mock-sign-in form { display: grid; gap: .75rem }
.mock-sign-in button { min-block-size: 3rem; padding: .5rem 1rem; border: 1px solid; border-radius: 0; background: Canvas; color: CanvasText; font: inherit; text-align: start; cursor: pointer }
.mock-sign-in button:hover { text-decoration: underline }
.mock-sign-in button:focus-visible { outline: 3px solid; outline-offset: 2px }
.mock-sign-in hr { inline-size: 100%; margin: .25rem 0; border: 0; border-block-start: 1px solid }
@media (max-width: 30rem) { .mock-sign-in { margin: 0; border: 0 } }
`;

function button(choice: string, text: string): string {
  return `<button name="choice" value="${escapeHtml(choice)}">${text}</button>`;
}

/**
 * The page on which one signs in, in scenarios where the API has one of its own: as one of these accounts, or not.
 * `params` are those of its address, which it keeps.
 */
export function signInPage(
  accounts: readonly Account[],
  params: readonly (readonly [name: string, value: string])[],
): string {
  const kept = params.map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const choices = accounts.map(({ id, name, address }) =>
    button(id, `<strong>${escapeHtml(name ?? "No name")}</strong><br>${escapeHtml(address)}`),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Sign in – mock sign-in page</title>
<style>${styles}</style>
<main class="mock-sign-in">
<h1>Sign in</h1>
<p>This page stands in for the one on which you would sign in. Choose who you are.</p>
<form>
${kept.join("\n")}
${choices.join("\n")}
<hr>
${button("cancel", "Cancel")}
${button("fail", "Let it fail")}
</form>
</main>
</html>
`;
}
