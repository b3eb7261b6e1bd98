import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

/** Pixels from the end within which a list counts as being at its end. */
const near = 80;

/** How a list follows what is added at its end. */
export interface Following {
  readonly isAtEnd: boolean;
  /** Goes to the end, and follows it from then on. */
  readonly toEnd: () => void;
  /** To be called when the list is scrolled. */
  readonly onScroll: () => void;
}

/**
 * Keeps a list at its end while `height` grows, until the user scrolls up; `follows` false: only when asked. A list begins
 * at its end.
 */
export function useFollowing(
  scroller: RefObject<HTMLElement | null>,
  height: number,
  follows: boolean,
): Following {
  const isFollowing = useRef(true);
  const last = useRef(0);
  const [isAtEnd, setAtEnd] = useState(true);

  const onScroll = useCallback(() => {
    const { current } = scroller;
    if (!current) return;
    const { scrollTop, scrollHeight, clientHeight } = current;
    const isNear = scrollHeight - scrollTop - clientHeight < near;
    if (isNear) isFollowing.current = true;
    // What is added moves the end away as well; only the user goes up.
    else if (scrollTop < last.current) isFollowing.current = false;
    last.current = scrollTop;
    setAtEnd(isNear);
  }, [scroller]);

  const toEnd = useCallback(() => {
    isFollowing.current = true;
    const { current } = scroller;
    if (current) current.scrollTop = current.scrollHeight;
  }, [scroller]);

  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (isFollowing.current && (follows || isFirst.current)) toEnd();
    if (height > 0) isFirst.current = false;
    onScroll();
  }, [height, follows, toEnd, onScroll]);

  return { isAtEnd, toEnd, onScroll };
}
