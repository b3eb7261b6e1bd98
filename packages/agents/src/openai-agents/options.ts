import type { Annotation } from "@chatkit-protocol/core";
import type { ReplyOptions } from "../reply/index.ts";
import type { RawObject } from "./raw-values.ts";

/** An image that the model has generated, or a draft of it. */
export interface GeneratedBytes {
  callId: string;
  base64: string;
  mimeType: string;
  /** Absent for the image itself. */
  partialIndex?: number;
}

/** What a reply of the OpenAI Agents SDK may be told. */
export interface OpenAIAgentsOptions extends ReplyOptions {
  /** Where clients find an image: store it and give its URL. Default: a `data:` URL. */
  imageUrl?(image: GeneratedBytes): string | Promise<string>;
  /** The annotation for a citation of the API; undefined: none. Default: `usual`, undefined for what no reader could show. */
  annotation?(citation: RawObject, usual: Annotation | undefined): Annotation | undefined;
  /**
   * Whether a tool has failed, by its output: the SDK gives the model an error as text, and reports it like any other
   * output. Default: whether it begins as the SDK's own error message does.
   */
  isFailure?(call: { callId: string; name: string; output: unknown }): boolean;
}
