import { guides } from "../flow/guides.ts";
import type { Translate } from "../i18n/messages.tsx";

function link(href: string, text: string): string {
  return `<li><a href="${href}">${text}</a></li>`;
}

/**
 * What is said to browsers that cannot run the application, in one language: what is needed, and how to cancel all
 * the same. `home` is where it begins. Every text of it is our own.
 */
export function unsupportedText(t: Translate, home: string): string {
  return [
    `<h1>${t("unsupported.heading")}</h1>`,
    `<p>${t("unsupported.text")}</p>`,
    `<ul>`,
    link(guides.account, t("unsupported.account")),
    link(guides.contact, t("unsupported.contact")),
    link(guides.googlePlay, t("check-next.google-play-link")),
    link(guides.appStore, t("check-next.app-store-link")),
    `</ul>`,
    `<p><a href="${home}">${t("unsupported.again")}</a></p>`,
  ].join("");
}
