import type { Command } from "./launch.ts";

export type Role = "raw" | "reference" | "own" | "other";

/** A server that is measured. */
export interface Server {
  name: string;
  role: Role;
  /** Whether the short run has it. */
  quick: boolean;
  /** Installs what it needs; returns why it cannot run here. */
  install?(): string | undefined;
  /** `folder` is an empty one for its files. */
  command(folder: string): Command;
}

/** The names that other servers are compared with. */
export const baselines = { raw: "raw", reference: "chatkit-python" } as const;

/** Whether a server of that name is one of this repository; the report has only names. */
export const isOurs = (name: string): boolean => !/^(?:raw|chatkit-)/.test(name);
