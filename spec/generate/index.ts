import { readChapters } from "./chapters.ts";
import { generateConversation } from "./conversation/index.ts";
import { strayKeywords } from "./prose.ts";
import { generateRules, writeOrCheck } from "./rules.ts";

const root = new URL("../../", import.meta.url);
const check = process.argv.includes("--check");
const files = { ...generateRules(root), ...(await generateConversation(root)) };
const stale = writeOrCheck(root, files, check);

for (const path of stale) console.log(check ? `stale: ${path}` : `wrote ${path}`);
if (check && stale.length > 0) {
  console.error("Generated files are not in step with their sources: run `npm run generate`.");
  process.exitCode = 1;
}
for (const stray of strayKeywords(readChapters(root))) {
  console.error(`spec/chapters/${stray}`);
  process.exitCode = 1;
}
