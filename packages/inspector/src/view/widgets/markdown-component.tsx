import { Markdown } from "../markdown/markdown.tsx";
import type { NodeProps } from "./node-props.ts";
import { asFlag, asText } from "./props.ts";

/** Text with Markdown in it. */
export const MarkdownComponent = ({ node }: NodeProps) => (
  <Markdown text={asText(node["value"])} isStreaming={asFlag(node["streaming"])} />
);
