const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const entityOf = (character: string): string => entities[character] ?? character;

/** A text as it stands in HTML or XML, between tags and in quoted attributes. */
export const escapeMarkup = (text: string): string => text.replaceAll(/[&<>"']/g, entityOf);

/** A text as it stands between tags only: quotes stay as they are. */
export const escapeText = (text: string): string => text.replaceAll(/[&<>]/g, entityOf);
