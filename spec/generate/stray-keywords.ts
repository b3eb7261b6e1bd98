import type { Chapter } from "./chapters.ts";

const capitals = /\b(MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY|OPTIONAL)\b/;

/** The chapter that explains the key words. */
const introduction = /^01-/;

/** Key words of RFC 2119 in capitals outside the sentence of a rule, as `file:line: …`: only rules bind. */
export const strayKeywords = (chapters: readonly Chapter[]): string[] =>
  chapters
    .filter(({ name }) => !introduction.test(name))
    .flatMap(({ name, text }) =>
      text.split("\n").flatMap((line, index) => {
        const [word] = (line.startsWith("- **") ? null : capitals.exec(line)) ?? [];
        return word === undefined
          ? []
          : [`${name}:${index + 1}: "${word}" outside a rule; write it in lower case or make it a rule`];
      }),
    );
