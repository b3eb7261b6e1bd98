import { join } from "node:path";
import { build } from "vitepress";
import { writeApi } from "../docs/site/api.ts";
import { apiFolder } from "../docs/site/entry-points.ts";
import { lookAtPages } from "../docs/site/look.ts";

/**
 * Builds the site of the documentation; `--check` then opens its pages in a browser, `--look` without building. Of the
 * pages that a program writes they open a sample, with `--full` all.
 */

const root = join(import.meta.dirname, "..");
if (!process.argv.includes("--look")) {
  await writeApi(root, join(root, apiFolder));
  await build(join(root, "docs"));
}
if (process.argv.includes("--check") || process.argv.includes("--look")) {
  const { looked, complaints, skipped } = await lookAtPages(
    join(root, "docs/.vitepress/dist"),
    process.argv.includes("--full"),
  );
  for (const complaint of complaints) console.error(complaint);
  console.log(`skipped: ${skipped ?? "none"}`);
  console.log(`${looked} pages looked at, ${complaints.length} complaints`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
