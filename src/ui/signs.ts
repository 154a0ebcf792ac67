/** What is drawn in the circle of an icon: a path in a square of 32. Each by itself, so that a screen brings only its own. */
export const tick = "M9.5 16.5l4.5 4.5 8.5-9.5";
export const information = "M16 15v8M16 9.5v.5";
export const exclamation = "M16 9v8.5M16 22v.5";
export const cross = "M11.5 11.5l9 9M20.5 11.5l-9 9";
export const pause = "M12 11v10M20 11v10";
export const lock = "M11 15v-2a5 5 0 0110 0v2M10 15h12v8H10z";
export const bin = "M9 11h14M13 11V8.5h6V11M11 11l1 13h8l1-13";
export const banknote = "M8 11.5h16v9H8zM16 14a2 2 0 100 4 2 2 0 000-4";
