import type { Annotation, Source } from "@chatkit-protocol/core/protocol";
import { Icon } from "../icons/icon.tsx";
import { ExternalLink } from "../markdown/external-link.tsx";
import { useEntityClick } from "./use-entity-click.ts";

/** The sources of a message, numbered like the marks in its text. */
export function SourceList({ annotations }: { readonly annotations: readonly Annotation[] }) {
  return (
    <ol className="ck-sources" aria-label="Sources">
      {annotations.map(({ source }, index) => (
        <li key={index}>
          <span className="ck-source-number">{index + 1}</span>
          <SourceLine source={source} />
        </li>
      ))}
    </ol>
  );
}

const icons = { url: "globe", file: "document", entity: "cube" } as const;

/** One source: its title, which leads to it if it leads anywhere, and what it is. */
export function SourceLine({ source }: { readonly source: Source }) {
  const onClick = useEntityClick(source);
  const icon = source.type === "entity" && source.icon ? source.icon : icons[source.type];
  const note =
    source.type === "url"
      ? (source.attribution ?? URL.parse(source.url)?.hostname)
      : source.type === "file"
        ? source.filename
        : source.label;
  return (
    <span className="ck-source" title={source.description}>
      <Icon name={icon} />
      {source.type === "url" ? (
        <ExternalLink url={source.url}>{source.title}</ExternalLink>
      ) : onClick ? (
        <button type="button" className="ck-link" onClick={onClick}>
          {source.title}
        </button>
      ) : (
        <span>{source.title}</span>
      )}
      {note && note !== source.title && <span className="ck-note">{note}</span>}
    </span>
  );
}
