import styles from "./flow-map.module.css";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line across the page. */
export type Line = readonly [from: Point, to: Point];

/** Where an arrow begins or ends at an element; `null` where there is none of this id. */
function pointOf(id: string): Point | null {
  const box = document.getElementById(id)?.getBoundingClientRect();
  if (box === undefined) return null;
  const { scrollX, scrollY } = window;
  return { x: box.left + box.width / 2 + scrollX, y: box.top + 60 + scrollY };
}

/** The lines from an element to others, by their ids. */
export function linesBetween(from: string, others: readonly string[]): readonly Line[] {
  const start = pointOf(from);
  const ends = others.map(pointOf);
  return ends.flatMap((end) => (start === null || end === null ? [] : [[start, end]]));
}

/** Arrows over the page. The lists beside them say the same in words. */
export function FlowArrows({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <svg className={styles.arrows} aria-hidden="true">
      <defs>
        <marker
          id="flow-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" />
        </marker>
      </defs>
      {lines.map(([start, end]) => (
        <line
          key={`${end.x} ${end.y}`}
          x1={start.x}
          y1={start.y}
          x2={end.x}
          y2={end.y}
          markerEnd="url(#flow-arrow)"
        />
      ))}
    </svg>
  );
}
