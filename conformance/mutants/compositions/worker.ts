import { alone } from "./alone.ts";
import { shrink } from "./shrink.ts";
import { tryComposition } from "./try-composition.ts";
import type { Job, Jobs } from "./workers.ts";

const work: { readonly [Name in keyof Jobs]: (...about: Parameters<Jobs[Name]>) => Promise<unknown> } = {
  alone,
  shrink: ({ seed, members }, finding) =>
    shrink(members, async (left) => {
      const { wrong } = await tryComposition({ seed, members: left });
      return wrong.some((blame) => blame.finding === finding);
    }),
  try: tryComposition,
};

process.on("message", ({ name, about }: Job) => {
  const run = work[name] as (...about: readonly unknown[]) => Promise<unknown>;
  void run(...about).then((result) => process.send?.(result));
});
