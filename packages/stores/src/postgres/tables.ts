/** The tables of a store, as statements name them: with their schema, since a pooled connection has no search path. */
export interface Tables {
  threads: string;
  items: string;
  attachments: string;
}

export const tablesOf = (schema: string): Tables => ({
  threads: `${nameOf(schema)}.threads`,
  items: `${nameOf(schema)}.items`,
  attachments: `${nameOf(schema)}.attachments`,
});

/** An identifier as SQL writes it. */
export const nameOf = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
