import { z } from "zod";
import { z as zod3 } from "zod3";
import type { StandardSchema } from "../../src/index.ts";

export interface Rename {
  id: string;
  to: { title: string }[];
}

/** The interface by hand, as another library might have it: checks asynchronously, path segments as objects. */
const byHand: StandardSchema<Rename> = {
  "~standard": {
    version: 1,
    vendor: "by-hand",
    async validate(value) {
      await Promise.resolve();
      const read = z
        .object({ id: z.string(), to: z.array(z.object({ title: z.string() })) })
        .safeParse(value);
      if (read.success) return { value: read.data };
      return {
        issues: read.error.issues.map(({ message, path }) => ({
          message,
          path: path.map((key) => ({ key })),
        })),
      };
    },
  },
};

/** One shape in schemas of several libraries. */
export const renames: readonly [library: string, schema: StandardSchema<Rename>][] = [
  ["Zod 4", z.object({ id: z.string(), to: z.array(z.object({ title: z.string() })) })],
  ["Zod 3", zod3.object({ id: zod3.string(), to: zod3.array(zod3.object({ title: zod3.string() })) })],
  ["a library of its own", byHand],
];
