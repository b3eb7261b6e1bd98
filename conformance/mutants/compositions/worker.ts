import { alone } from "./alone.ts";
import type { Composition } from "./draw.ts";
import type { Found } from "./found.ts";
import { shrink } from "./shrink.ts";
import { type Blame, tryComposition } from "./try-composition.ts";
import type { Job, Jobs } from "./workers.ts";

/** Shrinks by the one case where it is enough, since a whole run takes seconds. */
async function shrunk({ seed, members }: Composition, { finding: blames, case: id }: Blame): Promise<Found> {
  const isWrongIn = (only?: readonly string[]) => async (left: readonly string[]) => {
    const { wrong } = await tryComposition({ seed, members: left }, only);
    return wrong.some(({ finding }) => finding === blames);
  };
  const inCase = isWrongIn([id]);
  return (await inCase(members))
    ? { members: await shrink(members, inCase), blames, case: id }
    : { members: await shrink(members, isWrongIn()), blames };
}

const work: { readonly [Name in keyof Jobs]: (...about: Parameters<Jobs[Name]>) => Promise<unknown> } = {
  alone: (id) => alone(id),
  shrink: shrunk,
  try: ({ seed, members }) => tryComposition({ seed, members }),
};

process.on("message", ({ name, about }: Job) => {
  const run = work[name] as (...about: readonly unknown[]) => Promise<unknown>;
  void run(...about).then((result) => process.send?.(result));
});
