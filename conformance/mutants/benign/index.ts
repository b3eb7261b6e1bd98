import { behaviour } from "./behaviour.ts";
import type { BenignVariant } from "../support/benign-variant.ts";
import { bytes } from "./bytes.ts";
import { documents } from "./documents.ts";
import { features } from "./features.ts";
import { requests } from "./requests.ts";
import { resuming } from "./resuming.ts";
import { turns } from "./turns.ts";
import { unknownMembers } from "./unknown-members.ts";
import { unusual } from "./unusual.ts";

export type { BenignVariant } from "../support/benign-variant.ts";

/** Every benign variant: servers that are right but different. */
export const benign: readonly BenignVariant[] = [
  ...bytes,
  ...documents,
  ...behaviour,
  ...turns,
  ...features,
  ...requests,
  ...resuming,
  ...unknownMembers,
  ...unusual,
];
