/** Bytes as a `data:` URL. */
export function dataUrl(bytes: Uint8Array, mimeType: string): string {
  const pieces: string[] = [];
  // A call with one argument per byte overflows the stack; a multiple of 3 leaves no padding within the text.
  for (let at = 0; at < bytes.length; at += piece)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + piece))));
  return `data:${mimeType};base64,${pieces.join("")}`;
}

const piece = 3 * 4096;
