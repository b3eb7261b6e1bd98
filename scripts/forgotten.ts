/**
 * Throws for an event or an operation that is declared and then forgotten: in its table, the chapters, the golden
 * vectors, or by the rules. With a path, the doc comments are kept there, since reading them takes most of the time.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { events, type Operation, operations } from "@chatkit-protocol/core/protocol";
import { declaredParts } from "../conformance/src/judges/declared-parts.ts";
import { readChapters } from "../spec/generate/chapters.ts";
import { namedShapes, printFamilies } from "../spec/generate/families.ts";
import { generateReference } from "../spec/generate/reference/index.ts";
import { parseChapters } from "../spec/generate/rules.ts";
import type { ShapeDocs } from "../spec/generate/shape-docs.ts";

const root = new URL("../", import.meta.url);
const chapters = readChapters(root);
const docs = await readDocs(process.argv[2]);
const families = printFamilies(namedShapes(docs), docs);
generateReference({ root, families, docs, rules: parseChapters(chapters), chapters, conversations: 0 });

for (const [type, { event }] of Object.entries(events)) {
  const { type: _type, ...members } = event.shape;
  const parts = isOwned(event) ? [] : Object.entries(members).filter(([, member]) => !isOwned(member));
  for (const [name] of parts) throw new Error(`The member ${name} of ${type} belongs to no rule`);
}
for (const [name, { answer, owner }] of Object.entries<Operation>(operations)) {
  if (answer !== "stream" && !owner && !isOwned(answer))
    throw new Error(`The answer of ${name} belongs to no rule`);
}

function isOwned(schema: Parameters<typeof declaredParts>[0]): boolean {
  return [...declaredParts(schema)].some(({ path }) => path.length === 0);
}

async function readDocs(kept: string | undefined): Promise<ShapeDocs> {
  if (kept !== undefined && existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8"));
  // The compiler, which reads them, takes longer to load than all the rest.
  const { readShapeDocs } = await import("../spec/generate/shape-docs.ts");
  const read = readShapeDocs(new URL("packages/core/src/protocol/index.ts", root));
  if (kept !== undefined) writeFileSync(kept, JSON.stringify(read));
  return read;
}
