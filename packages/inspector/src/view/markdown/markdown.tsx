import type { Annotation } from "@chatkit-protocol/core/protocol";
import { memo, type ReactNode, useMemo } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import { harden } from "rehype-harden";
import remarkGfm from "remark-gfm";
import remend from "remend";
import { useImageDomains } from "./image-domains.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { type PlacedCitation, placed, remarkCitations } from "./citations.ts";
import { CodeBlock } from "./code-block.tsx";
import { ExternalLink } from "./external-link.tsx";
import { SafeImage } from "./safe-image.tsx";
import { imageUrl, linkUrl } from "./urls.ts";

interface MarkdownProps {
  readonly text: string;
  /** Whether more text follows: marks that are still open are closed for now. */
  readonly isStreaming?: boolean;
  readonly annotations?: readonly Annotation[];
  /** Draws the mark of a citation by its number, from 1. */
  readonly renderCitation?: (number: number) => ReactNode;
}

const noCitations: readonly PlacedCitation[] = [];

/** Markdown that somebody else wrote: HTML in it is text, links and images are those that are allowed (CL-21, CL-22). */
export function Markdown({ text, isStreaming = false, annotations, renderCitation }: MarkdownProps) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  const citations = useMemo(() => (annotations?.length ? placed(annotations) : noCitations), [annotations]);
  return (
    <div className="ck-markdown">
      {blocks.map((block, index) => {
        const isLast = index === blocks.length - 1;
        const own = citationsIn(citations, block, isLast);
        return (
          <MarkdownBlock
            key={block.start}
            text={block.text}
            isOpen={isStreaming && isLast}
            citations={own}
            // It is another one after each event: a block without citations is not drawn anew for it.
            renderCitation={own.length > 0 ? renderCitation : undefined}
          />
        );
      })}
    </div>
  );
}

/** The citations of a block, with offsets from its beginning. */
function citationsIn(
  citations: readonly PlacedCitation[],
  { start, text }: Block,
  isLast: boolean,
): readonly PlacedCitation[] {
  const own = citations.filter(
    ({ offset }) =>
      (offset > start || start === 0) && (isLast || offset <= start + text.trimEnd().length + 1),
  );
  return own.length === 0
    ? noCitations
    : own.map(({ offset, number }) => ({ offset: offset - start, number }));
}

interface BlockProps {
  readonly text: string;
  readonly isOpen: boolean;
  readonly citations: readonly PlacedCitation[];
  readonly renderCitation: MarkdownProps["renderCitation"];
}

const hardened: [typeof harden, Parameters<typeof harden>[0]] = [
  harden,
  {
    allowedLinkPrefixes: ["*"],
    allowedImagePrefixes: ["*"],
    allowDataImages: true,
    linkBlockPolicy: "text-only",
    imageBlockPolicy: "text-only",
  },
];

/** The headings of a text lie below those of the page and of the thread, whatever their own level is. */
const headings: Components = Object.fromEntries(
  ([1, 2, 3, 4, 5, 6] as const).map((level) => {
    const Tag = (["h3", "h4", "h5", "h6", "h6", "h6"] as const)[level - 1] ?? "h6";
    return [
      `h${level}`,
      ({ children }: { children?: ReactNode }) => <Tag className={`ck-h${level}`}>{children}</Tag>,
    ];
  }),
);

const MarkdownBlock = memo(function MarkdownBlock({ text, isOpen, citations, renderCitation }: BlockProps) {
  const domains = useImageDomains();
  const components = useMemo<Components>(
    () => ({
      a: ({ href, children }) => <ExternalLink url={href}>{children}</ExternalLink>,
      img: ({ src, alt }) => <SafeImage url={src} alt={alt ?? ""} />,
      ...headings,
      pre: ({ children }) => <CodeBlock>{children}</CodeBlock>,
      table: ({ children }) => (
        // Wide tables scroll by themselves, with the keyboard too.
        <div className="ck-markdown-table" tabIndex={0} role="group" aria-label="Table">
          <table>{children}</table>
        </div>
      ),
      input: ({ checked }) => <input type="checkbox" checked={checked ?? false} disabled aria-label="Task" />,
      cite: ({ node }) => renderCitation?.(Number(node?.properties["dataNumber"])) ?? null,
    }),
    [renderCitation],
  );
  return (
    <ReactMarkdown
      remarkPlugins={citations.length > 0 ? [remarkGfm, [remarkCitations, citations]] : [remarkGfm]}
      rehypePlugins={[hardened]}
      urlTransform={(url, name) => (name === "src" ? imageUrl(url, domains) : linkUrl(url)) ?? ""}
      components={components}
    >
      {isOpen ? remend(text, { linkMode: "text-only", htmlTags: false }) : text}
    </ReactMarkdown>
  );
});
