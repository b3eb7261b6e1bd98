import type * as original from "../../../conformance/src/driver/content-coding.ts";

// A browser undoes codings itself, before its page sees a byte.

export const readableCodings: typeof original.readableCodings = [];
export const contentDecoder: typeof original.contentDecoder = () => undefined;
export const readableAcceptEncoding: typeof original.readableAcceptEncoding = () => "identity";
