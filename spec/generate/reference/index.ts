import { readFileSync } from "node:fs";
import type { Chapter } from "../chapters.ts";
import type { Family } from "../families.ts";
import { type Definitions, refsOf } from "../json-schema.ts";
import { linkProse } from "../prose-links.ts";
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

export const referenceFolder = "docs/reference/";

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
    return [`${referenceFolder}${page.slug}.md`, text] as const;
  });
  return {
    ...Object.fromEntries(files),
    [`${referenceFolder}types.md`]: printTypes(catalogue.others, links),
    [`${referenceFolder}index.md`]: printIndex(
      catalogue,
      links,
      printStatistics({ pages, rules, conversations, vectorsOf: vectors }),
    ),
  };
}

/** Ids of rules and quirks and wire names in prose become links, and the links of a chapter are led from here. */
function linksOf({ pages, linkTo }: Catalogue, rules: readonly Rule[]): LinkWriter {
  const prose = linkProse({
    rules,
    shapes: new Set(pages.map(({ slug }) => slug)),
    rulesFolder: "../rules/",
    shapesFolder: "",
  });
  return {
    shape: (name) => `[${name}](${linkTo(name)})`,
    prose: (text) => prose(text.replaceAll(/\]\((\d\d-[\w-]+\.md[^)]*)\)/g, `](${chaptersPath}/$1)`)),
  };
}

/** The wire names that have a page of their own among the pages of the reference. */
export const shapesWithPages = (reference: Readonly<Record<string, string>>): ReadonlySet<string> =>
  new Set(
    Object.keys(reference)
      .map((path) => path.slice(referenceFolder.length, -".md".length))
      .filter((name) => name !== "index" && name !== "types"),
  );

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
