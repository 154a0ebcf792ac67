import type { ReactNode } from "react";
import { Notice } from "./notice.tsx";

function takeFocus(place: HTMLElement | null): void {
  place?.focus();
}

/**
 * In the place of a form that was sent. The button that was pressed has gone with the form, so this takes the
 * focus: whoever reads on goes on from here, and not from the top of the page.
 */
export function Sent({ children }: { readonly children: ReactNode }) {
  return (
    <div ref={takeFocus} tabIndex={-1}>
      <Notice tone="success" isNews>
        {children}
      </Notice>
    </div>
  );
}
