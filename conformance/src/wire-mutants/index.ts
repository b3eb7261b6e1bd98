import type { WireMutant } from "./wire-mutant.ts";
import { bodies } from "./bodies.ts";
import { compression } from "./compression.ts";
import { framing } from "./framing.ts";
import { heads } from "./heads.ts";

/** Every wire mutant: a sound server behind a relay that spoils the bytes. */
export const wireMutants: readonly WireMutant[] = [...framing, ...bodies, ...compression, ...heads];
