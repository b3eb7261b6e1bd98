import type { SendOptions, WireRequest } from "../../case/drive.ts";
import type { User } from "../../driver/identity.ts";
import type { View } from "../../transcript/view.ts";

/** The result of one check. */
export interface Diagnosis {
  state: "ok" | "warn" | "fail" | "skip";
  text: string;
  /** What to do; present where something is wrong. */
  advice?: string;
}

/** One check; later checks may look at what earlier ones have received. */
export interface Check {
  name: string;
  run(at: Target): Promise<Diagnosis>;
}

/** The server that is checked, and what it has answered so far. */
export interface Target {
  url: URL;
  users: readonly User[];
  /** Sends with the kit's own wire: no redirects, no decompression, timed; `user` null: without credentials. */
  send(label: string, request: WireRequest, options?: SendOptions): Promise<View>;
  seen: { list?: View; stream?: View };
}

export const ok = (text: string): Diagnosis => ({ state: "ok", text });
export const warn = (text: string, advice: string): Diagnosis => ({ state: "warn", text, advice });
export const fail = (text: string, advice: string): Diagnosis => ({ state: "fail", text, advice });
export const skip = (text: string): Diagnosis => ({ state: "skip", text });
