import { existsSync } from "node:fs";
import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first. Started last, one of them would keep one core busy while the others idle. */
const slowest = ["benign", "mutants", "compositions", "composed", "order", "model", "selftest", "cli"].map(
  (name) => `conformance/test/${name}.test.ts`,
);

/** Starts the slowest test files first, and the others in Vitest's own order. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const missing = slowest.filter((path) => !existsSync(`${root}/${path}`));
    if (missing.length > 0)
      throw new Error(`scripts/testing/slowest-first.ts names ${missing.join(", ")}, which does not exist.`);
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = slowest.indexOf(relative(root, moduleId).replaceAll("\\", "/"));
      return place < 0 ? slowest.length : place;
    };
    // The sort is stable.
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
