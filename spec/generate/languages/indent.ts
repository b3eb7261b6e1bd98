/** Indents code by its brackets, so that printers need not: one step per line that ends open. */
export function indent(code: string, step: string): string {
  let depth = 0;
  return code
    .split("\n")
    .map((line) => {
      const text = line.trim();
      if (/^[)\]}]/.test(text)) depth--;
      const indented = text === "" ? "" : step.repeat(Math.max(depth, 0)) + text;
      if (/[([{]$/.test(text)) depth++;
      return indented;
    })
    .join("\n");
}
