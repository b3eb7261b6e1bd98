import type { Chapter } from "./chapters.ts";

/** How the sentences of the chapters that say "must" are held: a sentence without a rule or a mark is a complaint. */
export interface MustSentences {
  /** Sentences of rules. */
  rules: number;
  /** Sentences below a rule, such as its reason, which the rule decides. */
  explanations: number;
  /** Sentences of prose that name the rule that decides. */
  cited: number;
  /** Sentences of prose that begin with `Advice:`; nothing tests them. */
  advice: number;
  /** As `file:line: …`. */
  complaints: readonly string[];
}

const must = /\bmust\b/i;
const ruleId = /\b[A-Z]{2,3}-\d{2}\b/;
const ruleStart = /^- (<a [^>]*><\/a>)*\*\*/;
/** Where the introduction explains the key words themselves, or shows a rule. */
const keyword = /\bMUST\b/;

/** Every sentence with "must", counted by what makes it hold. */
export function mustSentences(chapters: readonly Chapter[]): MustSentences {
  const count = { rules: 0, explanations: 0, cited: 0, advice: 0 };
  const complaints: string[] = [];
  for (const { name, text } of chapters)
    for (const { line, isRule, sentences } of paragraphs(text))
      for (const [place, sentence] of sentences.entries()) {
        if (!must.test(sentence)) continue;
        if (isRule) count[place === 0 ? "rules" : "explanations"]++;
        else if (name.startsWith("01-") && keyword.test(sentence)) count.explanations++;
        else if (/\bAdvice: /.test(sentence)) count.advice++;
        else if (ruleId.test(sentence)) count.cited++;
        else
          complaints.push(
            `${name}:${line}: "${sentence.trim()}" says must; name its rule, such as (TR-01), or begin it with "Advice:"`,
          );
      }
  return { ...count, complaints };
}

interface Paragraph {
  /** The number of its first line. */
  line: number;
  isRule: boolean;
  sentences: readonly string[];
}

/** The paragraphs outside of code; of a rule, the first line is one sentence. */
function paragraphs(text: string): Paragraph[] {
  const found: { line: number; isRule: boolean; lines: string[] }[] = [];
  let isCode = false;
  let isOpen = false;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.startsWith("```")) isCode = !isCode;
    const isText = !isCode && line.trim() !== "" && !line.startsWith("```");
    const begins = isText && (!isOpen || ruleStart.test(line) || line.startsWith("|"));
    if (begins) found.push({ line: index + 1, isRule: ruleStart.test(line) && ruleId.test(line), lines: [] });
    if (isText) found.at(-1)?.lines.push(line);
    isOpen = isText;
  }
  return found.map(({ line, isRule, lines }) => ({
    line,
    isRule,
    sentences: isRule ? lines : lines.join(" ").split(/(?<=[.!?])\s+/),
  }));
}
