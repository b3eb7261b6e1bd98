import type { Explains } from "../explanation.ts";
import { declareFindings } from "../finding.ts";

export default declareFindings({});

/** Which findings are only what a broken rule leaves behind. */
export const explains = {} satisfies Explains;
