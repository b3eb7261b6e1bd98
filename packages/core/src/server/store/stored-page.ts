import { copyJson, parseJson } from "../../json.ts";
import type { Page } from "../../protocol/index.ts";

/**
 * An element as the store keeps it: its JSON text, exactly as `JSON.stringify` prints it, or the value itself, which is never
 * changed by anybody, only replaced.
 */
export type StoredElement<T> = string | Readonly<T>;

/** The elements of pages that nobody has looked into. */
const untouched = new WeakMap<object, readonly StoredElement<object>[]>();

/**
 * A page for a store that keeps its elements as text or as values that never change. `data` is made when it is first read, and belongs
 * to the reader. A page that nobody has looked into is printed without it.
 */
export function storedPage<T extends object>(
  elements: readonly StoredElement<T>[],
  { has_more, after }: Omit<Page<T>, "data">,
): Page<T> {
  let data: T[] | undefined;
  const page: Page<T> = {
    get data() {
      if (data === undefined) {
        // Whoever has seen it may have changed it.
        untouched.delete(page);
        data = elements.map(ownValue);
      }
      return data;
    },
    set data(changed) {
      untouched.delete(page);
      data = changed;
    },
    has_more,
  };
  if (after !== undefined) page.after = after;
  untouched.set(page, elements);
  return page;
}

/** The elements of a page that is as its store has made it; undefined for any other page. Never change them. */
export const elementsOf = <T extends object>(page: Page<T>): readonly StoredElement<T>[] | undefined =>
  untouched.get(page) as readonly StoredElement<T>[] | undefined;

const ownValue = <T extends object>(element: StoredElement<T>): T =>
  (typeof element === "string" ? parseJson(element) : copyJson(element)) as T;
