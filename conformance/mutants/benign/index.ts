import { behaviour } from "./behaviour.ts";
import type { Benign } from "../support/benign-variant.ts";
import { bytes } from "./bytes.ts";
import { documents } from "./documents.ts";
import { features } from "./features.ts";
import { turns } from "./turns.ts";

export type { Benign } from "../support/benign-variant.ts";

/** Every benign variant: servers that are right but different. */
export const benign: readonly Benign[] = [...bytes, ...documents, ...behaviour, ...turns, ...features];
