import { generateKitSchemas } from "./kit.ts";
import { generateRules, writeOrCheck } from "./rules.ts";

const root = new URL("../../", import.meta.url);
const check = process.argv.includes("--check");
const stale = writeOrCheck(root, { ...generateRules(root), ...generateKitSchemas() }, check);

for (const path of stale) console.log(check ? `stale: ${path}` : `wrote ${path}`);
if (check && stale.length > 0) {
  console.error("Generated files are not in step with their sources: run `npm run generate`.");
  process.exitCode = 1;
}
