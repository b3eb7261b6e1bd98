import { readdirSync, readFileSync } from "node:fs";
import type { Definitions, JsonSchema } from "../json-schema.ts";

/** One page of the reference: a shape that has a wire name, or that answers are made of. */
export interface Page {
  /** Its file name without `.md`: the wire name, with its kind before it where two kinds share a name. */
  slug: string;
  shape: string;
  schema: JsonSchema;
  group: string;
  /** The number of the chapter that explains its group; undefined where several do. */
  home: string | undefined;
}

/** What the reference is grouped by, with the chapter that explains it; unions stand for their variants. */
const groups: Readonly<Record<string, { of: readonly string[]; home?: string }>> = {
  Requests: { of: ["ChatKitRequest"], home: "03" },
  Answers: { of: ["SyncCustomActionAnswer", "TranscriptionAnswer", "EmptyAnswer", "ErrorAnswer"] },
  "Threads and pages": { of: ["Thread", "ThreadPage", "ItemPage"], home: "05" },
  Events: { of: ["ThreadStreamEvent"], home: "04" },
  Updates: { of: ["ThreadItemUpdate"], home: "05" },
  Items: { of: ["ThreadItem"], home: "05" },
  "Content parts": { of: ["UserMessageContent", "AssistantMessageContent", "Annotation"], home: "06" },
  Sources: { of: ["Source"], home: "06" },
  "Workflows and tasks": { of: ["Workflow", "WorkflowSummary", "Task"], home: "07" },
  Questions: { of: ["StructuredInput"], home: "09" },
  Statuses: { of: ["ThreadStatus"], home: "05" },
  Attachments: { of: ["Attachment"], home: "10" },
  Actions: { of: ["Action", "ActionConfig"], home: "08" },
  "Widget roots": { of: ["WidgetRoot"], home: "08" },
  "Widget components": { of: ["WidgetComponent"], home: "08" },
};

/** Pages whose name is not that of a folder of vectors. */
const ownSlugs: Readonly<Record<string, string>> = {
  Thread: "thread",
  ThreadPage: "thread_page",
  ItemPage: "item_page",
  EmptyAnswer: "empty.answer",
  Workflow: "workflow.content",
};

/** The pages in their order, and every other shape by name: those share one page. */
export interface Catalogue {
  pages: readonly Page[];
  others: Definitions;
  /** Where a shape is explained, relative to the folder of the reference. */
  linkTo(shape: string): string;
}

/** Sorts the shapes of one family into pages; throws for a folder of vectors without a page. */
export function catalogueOf(definitions: Definitions, vectors: Readonly<Record<string, string>>): Catalogue {
  const folders = new Map(Object.entries(vectors).map(([folder, shape]) => [shape, folder]));
  const seen = new Set<string>();
  const pages = Object.entries(groups).flatMap(([group, { of, home }]) =>
    of
      .flatMap((name) => variantsOf(definitions, name))
      // A root may stand inside another; it has one page.
      .filter((shape) => !seen.has(shape) && seen.add(shape))
      .map((shape): Page => {
        const slug = ownSlugs[shape] ?? folders.get(shape);
        const schema = definitions[shape];
        if (slug === undefined || !schema) throw new Error(`${shape} has no vectors that name its page`);
        return { slug, shape, schema, group, home };
      }),
  );
  const paged = new Map(pages.map(({ shape, slug }) => [shape, slug]));
  const others = Object.fromEntries(
    Object.entries(definitions).filter(([name]) => !paged.has(name) && !name.endsWith("Params")),
  );
  for (const [folder, shape] of Object.entries(vectors)) {
    if (!paged.has(shape) && !Object.hasOwn(others, shape))
      throw new Error(`spec/examples/${folder}: ${shape} is missing from the reference`);
  }
  return {
    pages,
    others,
    linkTo(shape) {
      const slug = paged.get(shape);
      return slug === undefined ? `types.md#${shape.toLowerCase()}` : `${slug}.md`;
    },
  };
}

/** The members of a union without that for unknown types; any other shape stands for itself. */
function variantsOf(definitions: Definitions, name: string): string[] {
  const { oneOf, anyOf } = definitions[name] ?? {};
  const variants = (oneOf ?? anyOf)?.map(({ $ref = "" }) => $ref);
  return variants?.filter((variant) => !variant.startsWith("Unknown")) ?? [name];
}

/** The vectors of a page: file names without `.json`. */
export interface Vectors {
  folder: string;
  valid: string[];
  invalid: string[];
  /** The one on the page: the longest that has at most `longestShown` lines. */
  shown: { path: string; text: string };
}

const longestShown = 45;

/** The vectors that hold a shape; undefined where there are none. */
export function vectorsOf(
  root: URL,
  shape: string,
  index: Readonly<Record<string, string>>,
): Vectors | undefined {
  const folder = Object.entries(index).find(([, held]) => held === shape)?.[0];
  if (folder === undefined) return undefined;
  const path = `spec/examples/${folder}`;
  const names = (where: string): string[] =>
    readdirSync(new URL(where, root))
      .filter((name) => name.endsWith(".json"))
      .sort();
  const valid = names(path);
  const texts = valid
    .map((name) => ({
      path: `${path}/${name}`,
      text: readFileSync(new URL(`${path}/${name}`, root), "utf8"),
    }))
    .map((one) => ({ ...one, text: one.text.trimEnd(), lines: one.text.split("\n").length }))
    .sort((a, b) => a.lines - b.lines);
  const shown = texts.findLast(({ lines }) => lines <= longestShown) ?? texts[0];
  if (!shown) throw new Error(`${path} is empty`);
  return { folder, valid, invalid: names(`${path}/invalid`), shown };
}
