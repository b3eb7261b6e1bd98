import { anchorOf } from "../chapters.ts";
import { readFileSync } from "node:fs";
import type { Chapter } from "../chapters.ts";
import type { Family } from "../families.ts";
import { type Definitions, refsOf } from "../json-schema.ts";
import type { Rule } from "../rules.ts";
import type { ShapeDocs } from "../shape-docs.ts";
import { printTable } from "../table.ts";
import { rulesAbout } from "./rules-about.ts";
import { type Catalogue, catalogueOf, type Page, vectorsOf } from "./catalogue.ts";
import type { LinkWriter } from "./member-table.ts";
import { printStatistics } from "./statistics.ts";
import { chaptersPath, joined, notice, printPage, sinceOf, titleOf } from "./page.ts";
import { isRequest, printRequest } from "./request.ts";
import { isExplained, sectionFor, sectionsOf } from "./sections.ts";
import { printTypes } from "./types.ts";

const folder = "docs/reference";

export interface Sources {
  root: URL;
  families: Record<Family, Definitions>;
  docs: ShapeDocs;
  rules: readonly Rule[];
  chapters: readonly Chapter[];
  /** How many vectors are whole conversations. */
  conversations: number;
}

/** The reference: a page for each shape with a wire name, one for all other shapes, and an index; by path. */
export function generateReference({
  root,
  families,
  docs,
  rules,
  chapters,
  conversations,
}: Sources): Record<string, string> {
  const definitions = families.produce;
  const index = JSON.parse(readFileSync(new URL("spec/examples/index.json", root), "utf8"));
  const catalogue = catalogueOf(definitions, index);
  const links = linksOf(catalogue, rules);
  const sections = sectionsOf(chapters);
  const usersOf = (shape: string): string[] =>
    Object.keys(definitions).filter(
      (name) => !name.endsWith("Params") && refsOf(definitions[name] ?? {}).includes(shape),
    );
  const vectors = ({ shape }: Page) => vectorsOf(root, shape, index);
  const { pages } = catalogue;
  const rulesFor = rulesAbout(docs, rules);
  const files = pages.map((page) => {
    if (["Requests", "Events"].includes(page.group) && !isExplained(sections, titleOf(page)))
      throw new Error(`${titleOf(page)} has neither a section nor a row of a table in the chapters`);
    const section = sectionFor(sections, { ...page, name: titleOf(page) });
    const text = printPage(page, {
      links,
      section,
      body: isRequest(page) ? printRequest(page, { definitions, links, section }) : undefined,
      rules: rulesFor(page.slug, page.shape),
      vectors: vectors(page),
      users: isRequest(page) ? [] : usersOf(page.shape),
    });
    return [`${folder}/${page.slug}.md`, text] as const;
  });
  return {
    ...Object.fromEntries(files),
    [`${folder}/types.md`]: printTypes(catalogue.others, links),
    [`${folder}/index.md`]: printIndex(
      catalogue,
      links,
      printStatistics({ pages, rules, conversations, vectorsOf: vectors }),
    ),
  };
}

/** Ids of rules and quirks and wire names in prose become links, and the links of a chapter are led from here. */
function linksOf({ pages, linkTo }: Catalogue, rules: readonly Rule[]): LinkWriter {
  const chapterOf = new Map(rules.map(({ id, chapter }) => [id, chapter]));
  const slugs = new Set(pages.map(({ slug }) => slug));
  return {
    shape: (name) => `[${name}](${linkTo(name)})`,
    prose: (text) =>
      text
        .replaceAll(/\]\((\d\d-[\w-]+\.md[^)]*)\)/g, `](${chaptersPath}/$1)`)
        .replaceAll(/\b[A-Z]{1,3}-\d\d\b/g, (id) => {
          if (id.startsWith("Q-")) return `[${id}](../quirks.md)`;
          const chapter = chapterOf.get(id);
          return chapter === undefined ? id : `[${id}](${chaptersPath}/${chapter}#${anchorOf(id)})`;
        })
        .replaceAll(/(?<!\[)`(\w+[._][\w.]+)`(?!\])/g, (whole, name: string) =>
          slugs.has(name) ? `[${whole}](${name}.md)` : whole,
        ),
  };
}

function printIndex({ pages, others }: Catalogue, links: LinkWriter, statistics: readonly string[]): string {
  const groups = [...Map.groupBy(pages, ({ group }) => group)].map(([group, members]) =>
    joined([
      `## ${group}`,
      printTable(
        ["wire name", "since", "what it is"],
        members.map((page) => [
          `[\`${titleOf(page)}\`](${page.slug}.md)`,
          sinceOf(page),
          links.prose(String(page.schema["description"])).replaceAll("|", "\\|"),
        ]),
      ),
    ]),
  );
  return joined([
    notice,
    "# Reference",
    "Every shape of the protocol, generated from the schemas that the server and the conformance kit use. " +
      "[The chapters](../index.md#the-protocol) explain how the shapes are used.",
    ...groups,
    "## Types",
    `The ${Object.keys(others).length} shapes that have no name on the wire are [on one page](types.md).`,
    ...statistics,
  ]);
}
