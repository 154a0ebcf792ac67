import { buttonClass, type ButtonVariant } from "./button.tsx";

interface ExternalLinkProps {
  /** The address, which may come from the API and so be anything. */
  readonly href: string;
  readonly variant?: ButtonVariant;
  readonly children: string;
}

function isSecureAddress(href: string): boolean {
  // Not `URL.canParse`: browsers that the application is for lack it.
  try {
    return new URL(href).protocol === "https:";
  } catch {
    return false;
  }
}

/** A link out of the application. What is not a secure web address stays text. */
export function ExternalLink({ href, variant, children }: ExternalLinkProps) {
  if (!isSecureAddress(href)) return children;
  return (
    <a className={variant && buttonClass(variant)} href={href} rel="noreferrer">
      {children}
    </a>
  );
}
