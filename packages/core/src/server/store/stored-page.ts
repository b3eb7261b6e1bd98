import { copyJson, parseJson } from "../../json.ts";
import type { Page } from "../../protocol/index.ts";

/**
 * An element as the store keeps it: its JSON text, exactly as `JSON.stringify` prints it, or the value itself, which is never
 * changed by anybody, only replaced.
 */
export type StoredElement<T> = string | Readonly<T>;

/** What a page has been made of. */
interface Source {
  /** An object that inherits from the page, or stands in for it, is not printed from its elements. */
  page: object;
  elements: readonly StoredElement<object>[];
  /** The page's `data`, once somebody has read or replaced it. */
  data: object[] | undefined;
}

const source = Symbol("source");
interface Sourced {
  readonly [source]: Source;
}

/**
 * The member `data` of all pages. With a getter of its own, each page would get a hidden class of its own, which keeps the page from
 * being collected while it is young. Measured in docs/performance.md.
 */
const dataMember: PropertyDescriptor & ThisType<Sourced> = {
  configurable: true,
  enumerable: true,
  get() {
    const own = this[source];
    return (own.data ??= own.elements.map(ownValue));
  },
  set(changed) {
    this[source].data = changed;
  },
};

/**
 * A page for a store that keeps its elements as text or as values that never change. `data` is made when it is first read, and belongs
 * to the reader. A page that nobody has looked into is printed without it.
 */
export function storedPage<T extends object>(
  elements: readonly StoredElement<T>[],
  { has_more, after }: Omit<Page<T>, "data">,
): Page<T> {
  const page = Object.defineProperties({} as Page<T>, { data: dataMember });
  page.has_more = has_more;
  if (after !== undefined) page.after = after;
  Object.defineProperty(page, source, { value: { page, elements, data: undefined } satisfies Source });
  return page;
}

/** The elements of a page that is as its store has made it; undefined for any other page. Never change them. */
export function elementsOf<T extends object>(
  page: Page<T> & Partial<Sourced>,
): readonly StoredElement<T>[] | undefined {
  const own = page[source];
  return own?.page === page && own.data === undefined
    ? (own.elements as readonly StoredElement<T>[])
    : undefined;
}

const ownValue = (element: StoredElement<object>): object =>
  (typeof element === "string" ? parseJson(element) : copyJson(element)) as object;
