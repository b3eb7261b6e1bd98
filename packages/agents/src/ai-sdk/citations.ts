import type { Annotation, Source as ChatKitSource } from "@chatkit-protocol/core";
import type { Citation } from "ai";
import type { AgentEvent } from "../reply/index.ts";

type Source = Citation["source"];

/** The sources of a run. A cited one belongs to a place in the text, any other one to the whole next message. */
export interface Citations {
  /** A source that a model has found. */
  found(source: Source): void;
  /** Text of a block. */
  wrote(block: string, delta: string): void;
  /** The block is complete, with what it cites. */
  endBlock(block: string, message: string, citations: readonly Citation[]): AgentEvent[];
  /** The sources that are not cited, once there is text to add them to: something else follows. */
  flush(message: string): AgentEvent[];
  /** Another message begins. */
  nextMessage(): void;
  /** The sources that no text has followed. */
  readonly left: number;
}

export function citations(): Citations {
  const found = new Map<string, Source>();
  const cited = new Set<string>();
  /** Where each block begins in its message. */
  let blocks = new Map<string, { start: number; length: number }>();
  let length = 0;
  let isOpen = false;

  const citation = (message: string, source: Source, index?: number): AgentEvent => {
    cited.add(keyOf(source));
    const annotation: Annotation = { type: "annotation", source: toSource(source) };
    return {
      type: "citation",
      message,
      annotation: index === undefined ? annotation : { ...annotation, index },
    };
  };
  return {
    get left() {
      return found.size;
    },
    found(source) {
      if (!cited.has(keyOf(source))) found.set(keyOf(source), source);
    },
    wrote(block, delta) {
      const written = blocks.get(block) ?? { start: length, length: 0 };
      written.length += delta.length;
      length += delta.length;
      blocks.set(block, written);
      if (delta !== "") isOpen = true;
    },
    endBlock(block, message, list) {
      const written = blocks.get(block);
      if (!written || written.length === 0) {
        for (const { source } of list) if (!cited.has(keyOf(source))) found.set(keyOf(source), source);
        return [];
      }
      return list.map(({ source, endIndex = written.length }) => {
        found.delete(keyOf(source));
        return citation(message, source, written.start + Math.max(0, Math.min(endIndex, written.length)));
      });
    },
    flush(message) {
      if (!isOpen) return [];
      isOpen = false;
      const events = [...found.values()].map((source) => citation(message, source));
      found.clear();
      return events;
    },
    nextMessage() {
      blocks = new Map();
      length = 0;
      isOpen = false;
    },
  };
}

const keyOf = (source: Source): string =>
  source.sourceType === "url" ? source.url : `document ${source.id}`;

function toSource(source: Source): ChatKitSource {
  if (source.sourceType === "url") return { type: "url", title: source.title ?? source.url, url: source.url };
  return { type: "file", title: source.title, filename: source.filename ?? source.title };
}
