import type { Annotation } from "@chatkit-protocol/core";
import { indexIn, objectOf, type RawObject, textIn } from "./raw-values.ts";

/**
 * A citation of the Responses or Chat Completions API as an annotation of `text`, in which the API counts characters and the
 * wire UTF-16 code units. Undefined for what no reader could show: a file without a name, a `file_path`, an unknown type.
 */
export function annotationOf(raw: RawObject, text: string): Annotation | undefined {
  // Chat Completions nests the citation under its type.
  const inner = objectOf(raw["url_citation"]);
  const citation = Object.keys(inner).length > 0 ? inner : raw;
  const read = typeof raw["type"] === "string" ? sources[raw["type"]]?.(citation) : undefined;
  if (!read) return undefined;
  const { source, at } = read;
  const index = indexIn(at);
  return { type: "annotation", source, ...(index === undefined ? {} : { index: codeUnits(text, index) }) };
}

interface Read {
  source: Annotation["source"];
  at: unknown;
}

const fileSource = (filename: unknown, at: unknown): Read | undefined => {
  const name = textIn(filename);
  return name === undefined ? undefined : { source: { type: "file", title: name, filename: name }, at };
};

const sources: Readonly<Record<string, (raw: RawObject) => Read | undefined>> = {
  file_citation: ({ filename, index }) => fileSource(filename, index),
  container_file_citation: ({ filename, end_index }) => fileSource(filename, end_index),
  url_citation({ url, title, end_index }) {
    const address = textIn(url);
    if (address === undefined) return undefined;
    return { source: { type: "url", title: textIn(title) ?? address, url: address }, at: end_index };
  },
};

/** The UTF-16 code units of the first `characters` of the text; what is not there yet is counted one each. */
function codeUnits(text: string, characters: number): number {
  let units = 0;
  let left = characters;
  for (const character of text) {
    if (left === 0) return units;
    units += character.length;
    left -= 1;
  }
  return units + left;
}
