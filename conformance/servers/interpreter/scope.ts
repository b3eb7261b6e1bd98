/** What the placeholders of one script stand for. */
export interface Scope {
  /** The counter of the innermost `repeat`. */
  n: number;
  /** A copy of the value with the placeholders of all its strings replaced, in one pass. */
  fill<T>(value: T): T;
  /** The text with its placeholders replaced; it stays a text where it is the counter alone. */
  text(value: string): string;
}

export interface Names {
  thread: string;
  input: string;
  sender: string;
  /** The server's own generator of message ids. */
  mint(): string;
}

const placeholder = /\$(?:(\$)|\{(thread|input|sender|n)\}|\{now(?:\+(\d+))?\}|\{id:([^{}]+)\})/g;

export function scope({ mint, ...names }: Names): Scope {
  const started = Date.now();
  const ids = new Map<string, string>();
  const self: Scope = { n: 0, fill: (value) => fill(value) as typeof value, text };

  const minted = (name: string): string => {
    const id = ids.get(name) ?? mint();
    ids.set(name, id);
    return id;
  };
  function text(value: string): string {
    return value.replace(
      placeholder,
      (_match, dollar?: string, word?: string, later?: string, name?: string) => {
        if (dollar !== undefined) return "$";
        if (word !== undefined) return String({ ...names, n: self.n }[word as keyof typeof names | "n"]);
        if (name !== undefined) return minted(name.replaceAll("#", String(self.n)));
        return new Date(started + Number(later ?? 0)).toISOString();
      },
    );
  }
  function fill(value: unknown): unknown {
    if (typeof value === "string") return value === "${n}" ? self.n : text(value);
    if (Array.isArray(value)) return value.map(fill);
    // A raw number has its text as a member of a frozen object without a prototype: not ours to fill.
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part)]));
  }
  return self;
}
