import {
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
} from "@tanstack/react-query";
import { useCallback, useRef } from "react";

/** Without `mutateAsync`, which would have no result for a second press, and `reset`, which would lose the first one's. */
type OneMutation<Data, Variables, Prepared> = Omit<
  UseMutationResult<Data, Error, Variables, Prepared>,
  "mutateAsync" | "reset"
>;

/**
 * A mutation of which one is under way at a time. `isPending` is drawn a moment late, so that what is pressed twice
 * would be sent twice; `mutate` knows at once, and does nothing the second time.
 */
export function useOneMutation<Data, Variables = void, Prepared = unknown>(
  options: UseMutationOptions<Data, Error, Variables, Prepared>,
): OneMutation<Data, Variables, Prepared> {
  const mutation = useMutation(options);
  const { mutateAsync } = mutation;
  const isUnderWay = useRef(false);
  // The same function from one drawing to the next, as that of `useMutation`.
  const mutate = useCallback<typeof mutation.mutate>(
    (...given) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      const finish = () => {
        isUnderWay.current = false;
      };
      mutateAsync(...given).then(finish, finish);
    },
    [mutateAsync],
  );
  return { ...mutation, mutate };
}
