/** The widest line of a report. */
export const columns = 100;

/** A text in lines of at most `width` characters, broken at spaces where there are some. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const space = rest.lastIndexOf(" ", width);
    const end = space > 0 ? space : width;
    lines.push(rest.slice(0, end));
    rest = rest.slice(space > 0 ? end + 1 : end);
  }
  return [...lines, rest];
}

/** A label in a column of its own, and a text that is wrapped beside it. */
export const labelled = (label: string, text: string, { indent = 2, column = 9 } = {}): string[] =>
  wrap(text, columns - indent - column - 1).map(
    (line, index) => `${" ".repeat(indent)}${(index === 0 ? label : "").padEnd(column)} ${line}`,
  );
