import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import type { Machine } from "../measuring/machine.ts";

const root = new URL("../../", import.meta.url);

/** When and on what something was measured, in a few words. */
export const measuredOn = ({ date, commit, cpu, cores, busyBefore }: Machine, more = ""): string =>
  `${date.slice(0, 10)}, commit ${commit}, ${cpu}, ${cores} cores${more}; ` +
  `${busyBefore.toFixed(1)} other processes wanted a core before the run.`;

/** Puts what was measured into a page, between `<!-- NAME -->` and `<!-- /NAME -->`. Throws Error for a page without these. */
export async function writeMeasured(page: string, name: string, text: string): Promise<void> {
  const path = fileURLToPath(new URL(page, root));
  const before = readFileSync(path, "utf8");
  const open = `<!-- ${name} -->\n`;
  const start = before.indexOf(open);
  const end = before.indexOf(`<!-- /${name} -->`);
  if (start < 0 || end < start) throw new Error(`${page} has no <!-- ${name} --> … <!-- /${name} -->`);
  const after = `${before.slice(0, start)}${open}\n${text}\n\n${before.slice(end)}`;
  writeFileSync(path, await format(after, { ...(await resolveConfig(path)), filepath: path }));
}
