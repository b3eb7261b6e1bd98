/** The tables of a store, as statements name them: with their schema, since a pooled connection has no search path. */
export interface Tables {
  threads: string;
  items: string;
  attachments: string;
}

/** The tables of the log of streams. */
export interface StreamTables {
  streams: string;
  pages: string;
  writers: string;
}

export const streamTablesOf = (schema: string): StreamTables => ({
  streams: `${nameOf(schema)}.streams`,
  pages: `${nameOf(schema)}.stream_pages`,
  writers: `${nameOf(schema)}.stream_writers`,
});

export const tablesOf = (schema: string): Tables => ({
  threads: `${nameOf(schema)}.threads`,
  items: `${nameOf(schema)}.items`,
  attachments: `${nameOf(schema)}.attachments`,
});

/** An identifier as SQL writes it. */
export const nameOf = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
