import { strayKeywords } from "./prose.ts";
import { generateRules, readChapters, writeOrCheck } from "./rules.ts";

const root = new URL("../../", import.meta.url);
const check = process.argv.includes("--check");
const stale = writeOrCheck(root, generateRules(root), check);

for (const path of stale) console.log(check ? `stale: ${path}` : `wrote ${path}`);
if (check && stale.length > 0) {
  console.error("Generated files are not in step with spec/chapters: run `npm run generate`.");
  process.exitCode = 1;
}
for (const stray of strayKeywords(readChapters(root))) {
  console.error(`spec/chapters/${stray}`);
  process.exitCode = 1;
}
