/** Frames that nobody can read: what is missed may have been in one of them. */
export const unreadable = ["TR-09/data-not-json", "TR-09/prefix-twice"] as const;

/** Texts that come back as others: what is compared with a text differs too. */
export const garbled = [
  "TR-07/invalid-utf-8",
  "RQ-24/text-read-as-latin-1",
  "RQ-24/characters-replaced",
  "RQ-24/characters-escaped",
] as const;
