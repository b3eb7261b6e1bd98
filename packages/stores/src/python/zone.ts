/** Gives a time without an offset the one that a zone had then; returns any other time as it is. */
export type AddOffset = (time: string) => string;

const hasOffset = /(?:[zZ]|[+-]\d{2}:?\d{2})$/;

/**
 * Reads times of `datetime.now()`, which are in the zone of the host that wrote them and do not say so. In the hour that a
 * clock repeats when summer ends, either reading is right. Throws RangeError for an unknown zone.
 */
export function offsetsOf(timeZone: string): AddOffset {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  /** Such as `+01:00`, and `Z` for UTC. */
  const offsetAt = (instant: number): string => {
    const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const offset = name.slice("GMT".length);
    return offset === "" || offset === "+00:00" ? "Z" : offset;
  };
  return (time) => {
    if (hasOffset.test(time)) return time;
    const asUtc = Date.parse(`${time}Z`);
    // Not a time; the schema says so.
    if (Number.isNaN(asUtc)) return time;
    const guess = Date.parse(`${time}${offsetAt(asUtc)}`);
    return `${time.replace(" ", "T")}${offsetAt(guess)}`;
  };
}
