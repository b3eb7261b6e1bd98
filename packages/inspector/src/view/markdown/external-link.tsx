import type { ReactNode } from "react";
import { linkUrl } from "./urls.ts";

interface ExternalLinkProps {
  readonly url: unknown;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link that somebody else wrote; one that must not be followed is shown as text. */
export function ExternalLink({ url, className, children }: ExternalLinkProps) {
  const href = linkUrl(url);
  if (href === undefined) return <span className={className}>{children}</span>;
  return (
    <a className={className} href={href} target="_blank" rel="noopener noreferrer nofollow" title={href}>
      {children}
    </a>
  );
}
