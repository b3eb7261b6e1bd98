import type { Chapter } from "../chapters.ts";
import { fencesOf } from "../fences.ts";
import { slugOf } from "../links.ts";

/** A part of a chapter from one heading to the next. */
export interface Section {
  chapter: string;
  heading: string;
  /** The path with fragment, relative to the folder of the chapters. */
  target: string;
  body: string;
}

/** The parts of all chapters in order. */
export const sectionsOf = (chapters: readonly Chapter[]): Section[] =>
  chapters.flatMap(({ name: chapter, text }) =>
    text.split(/^(?=#{1,4} )/m).map((part) => {
      const heading = /^#+ (.+)/.exec(part)?.[1] ?? "";
      return { chapter, heading, target: `${chapter}#${slugOf(heading)}`, body: part };
    }),
  );

/** Chapters about the protocol as a whole: they mention shapes without explaining them. */
const general = /^(01|14|15)-/;

/**
 * The section that explains a shape: in its home chapter, the one with its name as heading, with an example of it, or
 * with a table row that begins with it; otherwise the first section of the home chapter.
 */
export function sectionFor(
  sections: readonly Section[],
  { name, shape, home }: { name: string; shape: string; home: string | undefined },
): Section | undefined {
  const special = sections.filter(({ chapter, heading }) => !general.test(chapter) && heading !== "Rules");
  const atHome = special.filter(({ chapter }) => home !== undefined && chapter.startsWith(home));
  const row = new RegExp(`^\\| [^|]*\`${name}\``, "m");
  const find = (among: readonly Section[]): Section | undefined =>
    among.find(({ heading }) => heading.toLowerCase().split(" and ").includes(name.toLowerCase())) ??
    among.find(({ body }) => fencesOf(body).some(({ words }) => words[1] === shape)) ??
    among.find(({ body }) => row.test(body));
  return find(atHome) ?? atHome[0] ?? find(special);
}

/** Whether a section has its name as heading or as the first cell of a row: then somebody has explained it. */
export const isExplained = (sections: readonly Section[], name: string): boolean =>
  sections.some(
    ({ heading, body }) => heading === name || new RegExp(`^\\| [^|]*\`${name}\``, "m").test(body),
  );

/** What the section of an operation says beside its tables and examples, and when it is refused. */
export function proseOf({ body, chapter }: Section): { behaviour: string[]; refusals: string[] } {
  const paragraphs = body
    .replaceAll(/^```[\s\S]*?^```$/gm, "")
    .replaceAll("](#", `](${chapter}#`)
    .split(/\n{2,}/)
    .slice(1)
    .map((text) => text.trim())
    .filter((text) => text !== "" && !text.startsWith("|") && !text.startsWith("#"));
  const parts = paragraphs.flatMap((text) => text.split(/(?<=\. )(?=Rejected)/)).map((text) => text.trim());
  return {
    // What a colon announces, an example, is left out.
    behaviour: parts.filter((text) => !text.startsWith("Rejected")).map((text) => text.replace(/:$/, ".")),
    refusals: parts.filter((text) => text.startsWith("Rejected")),
  };
}
