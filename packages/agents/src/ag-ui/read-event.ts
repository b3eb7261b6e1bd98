/** An event of an agent: its `type`, and members that nobody has checked. */
export interface AgUiEvent {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** Whether a value has the form of an event; what its members are is read one by one. */
export const isEvent = (value: unknown): value is AgUiEvent =>
  isObject(value) && typeof value["type"] === "string";

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A member that is text; undefined if it is absent or anything else. */
export function textOf(event: object, member: string): string | undefined {
  const value: unknown = Reflect.get(event, member);
  return typeof value === "string" ? value : undefined;
}

export const numberOf = (event: object, member: string): number => {
  const value: unknown = Reflect.get(event, member);
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
};

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Text content, or the text parts of a list of content parts. */
export const contentText = (content: unknown): string =>
  typeof content === "string"
    ? content
    : listOf(content)
        .map((part) => (isObject(part) && part["type"] === "text" ? (textOf(part, "text") ?? "") : ""))
        .join("");
