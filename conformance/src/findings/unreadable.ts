/** Frames that nobody can read: what is missed may have been in one of them. */
export const unreadable = ["TR-09/data-not-json", "TR-09/prefix-twice"] as const;
