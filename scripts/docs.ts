import { join } from "node:path";
import { build } from "vitepress";
import { lookAtPages } from "../docs/site/look.ts";

/** Builds the site of the documentation; `--check` then opens every page in a browser, `--look` without building. */

const folder = join(import.meta.dirname, "../docs");
if (!process.argv.includes("--look")) await build(folder);
if (process.argv.includes("--check") || process.argv.includes("--look")) {
  const { looked, complaints, skipped } = await lookAtPages(join(folder, ".vitepress/dist"));
  for (const complaint of complaints) console.error(complaint);
  console.log(`skipped: ${skipped ?? "none"}`);
  console.log(`${looked} pages looked at, ${complaints.length} complaints`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
