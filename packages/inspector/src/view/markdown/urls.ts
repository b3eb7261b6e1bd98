const linkSchemes: ReadonlySet<string> = new Set(["https:", "http:", "mailto:"]);
const imageSchemes: ReadonlySet<string> = new Set(["https:", "http:"]);

/** Pictures made of dots only: an SVG image is a document. */
const inlineImage = /^data:image\/(png|jpeg|gif|webp|avif);base64,[a-z0-9+/=]+$/i;

/** The absolute URL, or undefined for anything else; browsers remove line breaks and tabs before they look, and so does URL. */
function parse(url: unknown): URL | undefined {
  if (typeof url !== "string") return undefined;
  return URL.parse(url) ?? undefined;
}

/**
 * The address of a link that somebody else wrote: an absolute `https`, `http` or `mailto` URL, or undefined if it must
 * not be followed. A relative one could call an endpoint of the page itself with the user's cookies.
 */
export function linkUrl(url: unknown): string | undefined {
  const parsed = parse(url);
  return parsed && linkSchemes.has(parsed.protocol) ? parsed.href : undefined;
}

/**
 * The address of an image, or undefined if it must not be loaded: an absolute URL whose host is one of `domains` if these
 * are set (CL-22), or a picture in a `data:` URL, which sends nothing to anybody.
 */
export function imageUrl(url: unknown, domains: readonly string[] | undefined): string | undefined {
  if (typeof url === "string" && inlineImage.test(url)) return url;
  const parsed = parse(url);
  if (!parsed || !imageSchemes.has(parsed.protocol)) return undefined;
  if (!domains) return parsed.href;
  const isAllowed = domains.some((domain) => {
    const host = domain.toLowerCase();
    return host === parsed.host || host === parsed.hostname;
  });
  return isAllowed ? parsed.href : undefined;
}
