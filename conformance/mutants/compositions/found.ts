/** A wrong blame, shrunk to the fewest members that bring it about. */
export interface Found {
  members: readonly string[];
  /** The finding that none of them breaks alone. */
  blames: string;
  /** The case that shows it without the others; absent where it takes a whole run. */
  case?: string;
}

/** What compositions have shown; `npm test` plays each of them. */
export const foundFile = new URL("found.json", import.meta.url);
