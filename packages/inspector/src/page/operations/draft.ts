import { parseBody, printBody, sameJson, type Value } from "./json-text.ts";

/** A request that is being written: what is sent is `text`. */
export interface Draft {
  readonly text: string;
  /** The body as the form has made it; it belongs to the text that it was printed as. */
  readonly made?: { readonly value: Value; readonly text: string };
}

/** The drafts of a page by operation, and the one that is shown. */
export interface Drafts {
  readonly operation: string;
  /** The name of the user who sends it; the first one if it is not set. */
  readonly user?: string;
  readonly isRaw: boolean;
  readonly byOperation: Readonly<Record<string, Draft>>;
}

export const firstDrafts: Drafts = { operation: "threads.list", isRaw: false, byOperation: {} };

/** A draft that a form has changed. */
export function madeDraft(value: Value): Draft {
  const text = printBody(value);
  return { text, made: { value, text } };
}

/** What a form shows of a draft; undefined if its text is not JSON, or nests too deeply. */
export interface Editable {
  readonly value: Value;
  /** Whether the form would print the text with another meaning, since it can show each member only once. */
  readonly isPoorer: boolean;
}

export function editableOf({ text, made }: Draft): Editable | undefined {
  if (made?.text === text) return { value: made.value, isPoorer: false };
  try {
    const value = parseBody(text);
    return { value, isPoorer: !sameJson(text, printBody(value)) };
  } catch {
    // Neither is a fault of the page: such a text stays as it is.
    return undefined;
  }
}
