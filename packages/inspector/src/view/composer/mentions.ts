import type { InputTag, UserMessageContent } from "@chatkit-protocol/core/protocol";

/** The word behind an `@` that ends at `end`; undefined if there is none. */
export function mentionAt(text: string, end: number): { start: number; query: string } | undefined {
  const match = /(?:^|\s)@([^\s@]*)$/.exec(text.slice(0, end));
  return match ? { start: end - (match[1] ?? "").length - 1, query: match[1] ?? "" } : undefined;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The parts of a text in which `@` and a known name is a mention; undefined if there is none. */
export function splitByMentions(
  text: string,
  known: ReadonlyMap<string, InputTag>,
): UserMessageContent[] | undefined {
  if (known.size === 0) return undefined;
  // The longest name first: one name may begin with another.
  const names = [...known.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const parts = text.split(new RegExp(`@(${names.join("|")})(?!\\w)`));
  if (parts.length === 1) return undefined;
  return parts.flatMap((part, index): UserMessageContent[] => {
    const tag = index % 2 === 1 ? known.get(part) : undefined;
    if (tag) return [tag];
    return part === "" ? [] : [{ type: "input_text", text: part }];
  });
}
