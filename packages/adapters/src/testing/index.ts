import type { AdapterCase, Feature, Mount } from "./adapter-case.ts";
import { bodies } from "./cases/bodies.ts";
import { connections } from "./cases/connections.ts";
import { failures } from "./cases/failures.ts";
import { heads } from "./cases/heads.ts";
import { identities } from "./cases/identities.ts";
import { leaving } from "./cases/leaving.ts";
import { streaming } from "./cases/streaming.ts";

export type { AdapterCase, Feature, Mount, Mounted, MountOptions } from "./adapter-case.ts";

/** What every adapter must do. */
export const adapterCases: readonly AdapterCase[] = [
  ...streaming,
  ...leaving,
  ...bodies,
  ...heads,
  ...identities,
  ...failures,
  ...connections,
];

/** One test for a test runner; `run` rejects where the adapter breaks the promise in `title`. */
export interface AdapterTest {
  title: string;
  run: () => Promise<void>;
}

/** The cases as tests of one adapter, for any test runner. `without` names what its framework does not have. */
export const testAdapter = (
  name: string,
  mount: Mount,
  { without = [] }: { without?: readonly Feature[] } = {},
): AdapterTest[] =>
  adapterCases
    .filter(({ needs }) => !needs || !without.includes(needs))
    .map(({ title, run }) => ({ title: `${name}: ${title}`, run: () => run(mount) }));
