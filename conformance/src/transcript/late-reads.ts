/** The `case` of readings of a thread that showed it as it was before; their case has read it again, later. */
export const lateReads = "kit/late-read" as const;
