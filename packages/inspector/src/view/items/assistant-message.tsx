import type { AssistantMessageItem } from "@chatkit-protocol/core/protocol";
import { useCallback } from "react";
import { CitationMark } from "../sources/citation-mark.tsx";
import { SourceList } from "../sources/source-list.tsx";
import { Markdown } from "../markdown/markdown.tsx";
import type { ItemProps } from "./item-props.ts";

/** A message of the assistant: Markdown with its sources. */
export function AssistantMessage({ item, isOpen }: ItemProps<AssistantMessageItem>) {
  return (
    <div className="ck-assistant" dir="auto">
      <span className="ck-hidden">The assistant said:</span>
      {item.content.map((part, index) =>
        part.type === "output_text" ? (
          <Part key={index} part={part} isOpen={isOpen && index === item.content.length - 1} />
        ) : null,
      )}
    </div>
  );
}

interface PartProps {
  readonly part: AssistantMessageItem["content"][number];
  readonly isOpen: boolean;
}

function Part({ part: { text, annotations }, isOpen }: PartProps) {
  const renderCitation = useCallback(
    (number: number) => {
      const source = annotations[number - 1]?.source;
      return source && <CitationMark number={number} source={source} />;
    },
    [annotations],
  );
  return (
    <>
      <Markdown text={text} isStreaming={isOpen} annotations={annotations} renderCitation={renderCitation} />
      {annotations.length > 0 && !isOpen && <SourceList annotations={annotations} />}
    </>
  );
}
