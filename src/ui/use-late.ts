import { useEffect, useState } from "react";

/** How long something may take before a word of it helps more than it disturbs, in milliseconds. */
const patience = 300;

/** Whether something has gone on for so long that it should be shown. What is over sooner never is. */
export function useLate(isGoingOn: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setIsLate(true), patience);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isGoingOn]);
  return isGoingOn && isLate;
}
