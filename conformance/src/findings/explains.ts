import type { Explains } from "./explanation.ts";
import { explains as t0 } from "./parts/t0.ts";
import { explains as t2a } from "./parts/t2a.ts";
import { explains as t2b } from "./parts/t2b.ts";
import { explains as judges } from "./parts/judges.ts";

export const explains: Explains = { ...t0, ...t2a, ...t2b, ...judges };
