import type { Page, ThreadItem, ThreadMetadata } from "../../protocol/index.ts";
import { parseJson } from "../../json.ts";
import { elementsOf, type StoredElement } from "../store/stored-page.ts";
import { shownItems } from "./attachments.ts";
import type { Call } from "./call.ts";
import { isVisible, publicItem, publicThread } from "./public-view.ts";

/** The visible items of the page as clients may see them, as JSON. */
export const printItems = (page: Page<ThreadItem>, call: Call): string =>
  printPage(shownItems(page, call), items);

/** The threads of the page as clients may see them, each with an empty page of items, as JSON. */
export const printThreads = (page: Page<ThreadMetadata>): string => printPage(page, threads);

/** The thread as clients may see it, with a page of items that has been printed, as JSON. */
export function printThread(thread: ThreadMetadata, printedItems: string): string {
  const { items: _empty, ...members } = publicThread(thread);
  return `${JSON.stringify(members).slice(0, -1)},"items":${printedItems}}`;
}

interface Printer<T> {
  /** The element as clients may see it; undefined if they must not see it. */
  print(element: T): string | undefined;
  /** Whether texts are what `print()` would make of their values. May be false for some that are, never true for others. */
  arePublic(texts: string): boolean;
  /** Of values that never change. */
  printed: WeakMap<object, string | undefined>;
}

const items: Printer<ThreadItem> = {
  print: (item) => (isVisible(item) ? JSON.stringify(publicItem(item)) : undefined),
  // What is private is a hidden item, or in an attachment. JSON escapes the quotes within a text. A row that was edited by hand may
  // have spaces.
  arePublic: (texts) => !texts.includes("hidden_context") && !/"attachments"\s*:\s*\[\s*\{/.test(texts),
  printed: new WeakMap(),
};

const threads: Printer<ThreadMetadata> = {
  print: (thread) => JSON.stringify(publicThread(thread)),
  arePublic: () => false,
  printed: new WeakMap(),
};

function printPage<T extends object>(page: Page<T>, printer: Printer<T>): string {
  const rest: Record<string, unknown> = {};
  // Not by `...page`, which would read the data.
  for (const name of Object.keys(page)) if (name !== "data") rest[name] = Reflect.get(page, name);
  const members = JSON.stringify(rest);
  const end = members === "{}" ? "]}" : `],${members.slice(1)}`;
  const elements = elementsOf(page);
  if (!elements) return wrap(printAll(page.data, printer.print), end);
  if (elements.every((element) => typeof element === "string")) {
    const whole = wrap([...elements], end);
    if (printer.arePublic(whole)) return whole;
  }
  return wrap(
    printAll(elements, (element) => printStored(element, printer)),
    end,
  );
}

/** Joined once: each further `+` would copy the whole page once more on its way to the socket. Changes `texts`. */
function wrap(texts: string[], end: string): string {
  if (texts.length === 0) return `{"data":[${end}`;
  texts[0] = `{"data":[${texts[0]}`;
  texts[texts.length - 1] += end;
  return texts.join(",");
}

function printAll<Element>(
  elements: readonly Element[],
  print: (element: Element) => string | undefined,
): string[] {
  const texts: string[] = [];
  for (const element of elements) {
    const text = print(element);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

function printStored<T extends object>(
  element: StoredElement<T>,
  { print, arePublic, printed }: Printer<T>,
): string | undefined {
  if (typeof element === "string") return arePublic(element) ? element : print(parseJson(element) as T);
  const known = printed.get(element);
  if (known !== undefined) return known;
  const text = print(element);
  printed.set(element, text);
  return text;
}
