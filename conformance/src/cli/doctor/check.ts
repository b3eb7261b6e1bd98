import type { SendOptions, WireRequest } from "../../case/case.ts";
import type { User } from "../../driver/identity.ts";
import type { View } from "../../transcript/view.ts";

/** What one check has found out; whatever is not well says what to do. */
export interface Finding {
  state: "ok" | "warn" | "fail" | "skip";
  says: string;
  /** Present where something is to be done. */
  advice?: string;
}

/** One check; later checks may look at what earlier ones have received. */
export interface Check {
  name: string;
  run(at: Patient): Promise<Finding>;
}

/** The server that is looked at, and what is known of it so far. */
export interface Patient {
  url: URL;
  users: readonly User[];
  /** Sends with the kit's own wire: no redirects, no decompression, timed; `user` null: without credentials. */
  send(label: string, request: WireRequest, options?: SendOptions): Promise<View>;
  seen: { list?: View; stream?: View };
}

export const ok = (says: string): Finding => ({ state: "ok", says });
export const warn = (says: string, advice: string): Finding => ({ state: "warn", says, advice });
export const fail = (says: string, advice: string): Finding => ({ state: "fail", says, advice });
export const skip = (says: string): Finding => ({ state: "skip", says });
