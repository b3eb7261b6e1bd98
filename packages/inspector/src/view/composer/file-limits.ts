import type { AttachmentOptions } from "../chat/options.ts";

const defaultMaxSize = 100 * 1024 * 1024;

type FileFacts = Pick<File, "name" | "type">;

/** Whether a media type fits a pattern such as `image/png`, `image/*`, `*` or the empty string. */
function fits(pattern: string, type: string): boolean {
  if (pattern === "*" || pattern === "" || pattern === "*/*") return true;
  return pattern.endsWith("/*") ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
}

/** Whether the page accepts a file, by its media type or the end of its name. */
export function acceptedBy({ accept }: AttachmentOptions, { name, type }: FileFacts): boolean {
  if (!accept) return true;
  return Object.entries(accept).some(
    ([pattern, endings]) =>
      fits(pattern, type) || endings.some((ending) => name.toLowerCase().endsWith(ending.toLowerCase())),
  );
}

/** The most bytes that a file may have: the limit of the most exact pattern. */
export function maxSizeOf({ maxSize }: AttachmentOptions, { type }: FileFacts): number {
  if (typeof maxSize !== "object") return maxSize ?? defaultMaxSize;
  const [pattern] = Object.keys(maxSize)
    .filter((its) => fits(its, type))
    .sort((one, other) => other.replace("*", "").length - one.replace("*", "").length);
  return pattern === undefined ? defaultMaxSize : (maxSize[pattern] ?? defaultMaxSize);
}

/** What the browser's own dialog offers. */
export const acceptAttribute = ({ accept }: AttachmentOptions): string | undefined =>
  accept &&
  Object.entries(accept)
    .flatMap(([type, endings]) => [type, ...endings])
    .join(",");
