import { type CSSProperties, useState } from "react";
import { useImageDomains } from "./image-domains.ts";
import { imageUrl } from "./urls.ts";

interface SafeImageProps {
  readonly url: unknown;
  readonly alt: string;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
}

/** An image that somebody else chose; one that must not or cannot be loaded is a box with its alternative text. */
export function SafeImage({ url, alt, className = "ck-image", style }: SafeImageProps) {
  const src = imageUrl(url, useImageDomains());
  const [broken, setBroken] = useState<string>();
  if (src === undefined || broken === src)
    return (
      <span
        className={`${className} ck-image-blocked`}
        style={style}
        title={typeof url === "string" ? url : undefined}
      >
        {alt || "Image"} (
        {src === undefined ? "not loaded: its address is not allowed" : "could not be loaded"})
      </span>
    );
  return (
    <img
      className={className}
      style={style}
      src={src}
      alt={alt}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setBroken(src)}
    />
  );
}
