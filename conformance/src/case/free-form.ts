import type { FindingKey } from "../findings/index.ts";
import { asDoubles } from "../transcript/as-doubles.ts";
import type { Evidence, RuleObserver } from "./observer.ts";

/** What may have happened to a free-form value, and where it was seen. */
interface FreeForm extends Evidence {
  /** What is found where it is another value. */
  finding: FindingKey<"SER-08">;
  /** What it belongs to: "the data of a tag". */
  what: string;
}

/** A free-form value is unchanged (SER-08); only where it is, its long numbers are asked for their digits (SER-15). */
export function judgeFreeForm(
  rule: RuleObserver,
  { finding, what, received, expected, ...seen }: FreeForm,
): void {
  const isSame = rule("SER-08").equals(asDoubles(received), asDoubles(expected), finding, seen);
  if (isSame) rule("SER-15").equals(received, expected, "long-number-rounded", { ...seen, with: { what } });
}
