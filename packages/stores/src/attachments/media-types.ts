/** How the bytes of a type begin, by type; also the only types that a browser is told to show in place. */
const beginnings: Readonly<Record<string, (head: Buffer) => boolean>> = {
  "image/png": (head) => head.subarray(0, 8).toString("latin1") === "\x89PNG\r\n\x1a\n",
  "image/jpeg": (head) => head.subarray(0, 3).toString("latin1") === "\xff\xd8\xff",
  "image/gif": (head) => /^GIF8[79]a/.test(head.toString("latin1")),
  "image/webp": (head) => /^RIFF....WEBP/s.test(head.toString("latin1")),
  "image/avif": (head) => /^....ftypavi[fs]/s.test(head.toString("latin1")),
  "application/pdf": (head) => head.toString("latin1").startsWith("%PDF-"),
};

/** The bytes by which a type is recognised. */
export const headLength = 12;

/** The type without its parameters, in lower case; undefined if it is not a media type. */
export function mediaTypeOf(text: string): string | undefined {
  const type = text.split(";")[0]!.trim().toLowerCase();
  return type.length <= 100 && /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type) ? type : undefined;
}

/** Images that browsers draw and cannot run: an SVG is not one of them. */
export const isPicture = (type: string): boolean => type.startsWith("image/") && type in beginnings;

/** Whether a type is one of a list such as `["image/*", "application/pdf"]`. */
export const isAmong = (type: string, types: readonly string[]): boolean =>
  types.some(
    (one) => one === "*/*" || one === type || (one.endsWith("/*") && type.startsWith(one.slice(0, -1))),
  );

/** Whether bytes that begin so can be of the type; true for types whose bytes look like nothing in particular. */
export const fits = (type: string, head: Buffer): boolean => beginnings[type]?.(head) ?? true;
