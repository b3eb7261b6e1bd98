import type { Result } from "../judging/result.ts";
import { cut, visible } from "./visible.ts";
import { labelled } from "./wrap.ts";

/** A script and its answer get this many characters. */
const longest = 600;

/** For each word that the server's interpreter does not know: the case that first sent it, the script, the answer. */
export function refusalLines(results: readonly Result[], indent = 2): string[] {
  const byWord = Map.groupBy(
    results.filter(({ refusal }) => refusal !== undefined),
    ({ refusal }) => refusal?.word,
  );
  return [...byWord.values()].flatMap(([first]) => (first ? linesOf(first, indent) : []));
}

function linesOf({ case: id, refusal }: Result, indent: number): string[] {
  if (!refusal) return [];
  const at = { indent, column: 8 };
  return [
    ...labelled("case", `${id}, exchange ${refusal.exchange}`, at),
    ...labelled("sent", cut(visible(refusal.script), longest), at),
    ...labelled("answer", cut(visible(refusal.answer), longest), at),
  ];
}
