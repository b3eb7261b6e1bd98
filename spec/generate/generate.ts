import { readChapters } from "./chapters.ts";
import { parseChapters, printRules } from "./rules.ts";
import { writeOrCheck } from "./write-or-check.ts";

const root = new URL("../../", import.meta.url);
const check = process.argv.includes("--check");
const chapters = readChapters(root);
const rules = parseChapters(chapters);
// The kit contains the rules, and the rest is derived with the kit: it is loaded once they are written.
const stale = writeOrCheck(root, printRules(rules), { check, owned: [] });
const complaints: string[] = [];
if (!check || stale.length === 0) {
  const { derive } = await import("./index.ts");
  const { files, owned, complaints: found, remarks } = await derive({ root, chapters, rules, check });
  stale.push(...writeOrCheck(root, files, { check, owned }));
  complaints.push(...found);
  for (const remark of remarks) console.log(remark);
}

for (const path of stale) console.log(check ? `stale: ${path}` : `wrote or removed ${path}`);
if (check && stale.length > 0) complaints.unshift("Generated files are out of date: run `npm run generate`.");
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
