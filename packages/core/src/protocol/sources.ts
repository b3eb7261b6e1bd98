import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { owned } from "./parts/ownership.ts";
import { Icon, Id, JsonObject } from "./parts/schema-parts.ts";

const common = {
  title: z.string(),
  description: z.optional(z.string()),
  timestamp: z.optional(z.string()),
  group: z.optional(z.string()),
};

/**
 * A web page that supports a statement.
 * @rules AM
 */
export const URLSource = owned(
  object(() => ({
    type: z.literal("url"),
    ...common,
    url: z.string(),
    attribution: z.optional(z.string()),
  })),
  "AM-09",
  "form",
);
export interface URLSource extends z.output<typeof URLSource> {}

/**
 * A file that supports a statement.
 * @rules AM
 */
export const FileSource = owned(
  object(() => ({ type: z.literal("file"), ...common, filename: z.string() })),
  "AM-09",
  "form",
);
export interface FileSource extends z.output<typeof FileSource> {}

/**
 * An object of the application that supports a statement; `data` is passed to the client's entity callbacks.
 * @rules AM
 */
export const EntitySource = object(() => ({
  type: z.literal("entity"),
  ...common,
  id: Id,
  icon: z.optional(Icon),
  /** @since 1.4.1 */
  label: z.optional(z.string()),
  /** @since 1.4.1 */
  inline_label: z.optional(z.string()),
  /** @since 1.4.1 */
  interactive: owned(z._default(z.boolean(), false), "SER-07", "value"),
  /** @since 1.0.1 */
  data: z._default(JsonObject, {}),
  /** Deprecated since 1.3.1; still sent by old servers and ignored. */
  preview: z.optional(z.literal("lazy")),
}));
export interface EntitySource extends z.output<typeof EntitySource> {}

export type Source = URLSource | FileSource | EntitySource;
/** What a statement is based on. */
export const Source: z.ZodMiniType<Source> = owned(
  z.discriminatedUnion("type", [URLSource, FileSource, EntitySource]),
  "AM-09",
  "form",
);

/**
 * A citation; `index` is an offset into the part's text in UTF-16 code units; if it is absent, the citation covers the whole message.
 * @rules AM
 */
export const Annotation = owned(
  object(() => ({
    type: z.literal("annotation"),
    source: Source,
    index: z.optional(z.int().check(z.minimum(0))),
  })),
  "AM-07",
);
export interface Annotation extends z.output<typeof Annotation> {}
