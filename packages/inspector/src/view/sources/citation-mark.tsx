import type { Source } from "@chatkit-protocol/core/protocol";
import { ExternalLink } from "../markdown/external-link.tsx";
import { useEntityClick } from "./use-entity-click.ts";

interface CitationMarkProps {
  readonly number: number;
  readonly source: Source;
}

/** The number of a citation in the text, which leads to its source. */
export function CitationMark({ number, source }: CitationMarkProps) {
  const onClick = useEntityClick(source);
  const label = source.type === "entity" && source.inline_label ? source.inline_label : String(number);
  return (
    <sup className="ck-citation">
      {source.type === "url" ? (
        <ExternalLink url={source.url}>
          <span aria-label={`Source ${number}: ${source.title}`}>{label}</span>
        </ExternalLink>
      ) : onClick ? (
        <button type="button" onClick={onClick} aria-label={`Source ${number}: ${source.title}`}>
          {label}
        </button>
      ) : (
        <span title={source.title}>{label}</span>
      )}
    </sup>
  );
}
