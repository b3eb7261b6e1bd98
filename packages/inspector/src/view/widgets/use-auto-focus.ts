import { type RefObject, useEffect, useRef } from "react";
import { asFlag } from "./props.ts";

/** Focuses a field once, and selects its text, if its props ask for that; a field of an old message stays alone. */
export function useAutoFocus<Field extends HTMLInputElement | HTMLTextAreaElement>(
  props: Readonly<Record<string, unknown>>,
): RefObject<Field | null> {
  const field = useRef<Field>(null);
  const focuses = asFlag(props["autoFocus"]);
  const selects = asFlag(props["autoSelect"]);
  useEffect(() => {
    const { current } = field;
    // Whoever is writing something else keeps the focus.
    const isFree = document.activeElement === document.body || document.activeElement === null;
    if (!current || !isFree) return;
    if (focuses) current.focus({ preventScroll: true });
    if (focuses && selects) current.select();
  }, [focuses, selects]);
  return field;
}
