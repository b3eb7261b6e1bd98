import type { Layer, Matrix } from "./matrix.ts";

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
const share = (one: Layer["T2"] | undefined): string =>
  one ? `${one.killed} of ${one.total} (${percent(one.killed, one.total)})` : "only with --full";

/** The matrix as Markdown: for the terminal, and for the record. */
export function matrixReport(one: Matrix, about: string): string {
  const transcript = (tier: "T0" | "T2"): string => {
    const changes = one.transcript[tier];
    if (!changes) return "only with --full";
    const { killed, alive } = changes;
    return `${killed} of ${killed + alive.open} (${percent(killed, killed + alive.open)})`;
  };
  const counted = Object.entries(one.transcript).map(
    ([tier, { total, killed, alive }]) =>
      `- ${tier}: ${total} kinds of changes, ${killed} noticed; not noticed: ${alive.same} that leave a reader in the same state, ${alive.free} that a server may mean, ${alive.unseen} that only a further request would show, ${alive.open} open`,
  );
  const sole = Object.entries(one.sole).toSorted(([, a], [, b]) => b.length - a.length);
  return [
    "# The kill matrix",
    "",
    about,
    "",
    "| layer | caught at T2 by the right rule | noticed at T0, of those whose rule T0 exercises | noticed at T0, of all |",
    "| --- | --- | --- | --- |",
    `| server mutants | ${share(one.server.T2)} | ${share(one.server.T0?.exercised)} | ${share(one.server.T0)} |`,
    `| wire mutants | ${share(one.wire.T2)} | ${share(one.wire.T0?.exercised)} | ${share(one.wire.T0)} |`,
    `| changes of recorded answers | ${transcript("T2")} | ${transcript("T0")} | |`,
    "",
    ...(one.form === "full"
      ? [
          `Not noticed at T0 though a run at T0 exercises their rule: ${[one.server, one.wire].flatMap(({ T0 }) => T0?.blind ?? []).join(", ") || "none"}`,
          "",
        ]
      : []),
    ...counted,
    "",
    `MUST: ${one.must.proven} of ${one.must.observable} observable rules proven${list(one.must.unproven)}`,
    "",
    `SHOULD: ${one.should.proven} of ${one.should.observable} proven${list(one.should.unproven)}`,
    "",
    `Blamed and innocent: ${one.unexpected.length === 0 ? "none" : ""}`,
    ...one.unexpected.map((one) => `- ${one}`),
    "",
    `Survivors: ${one.survivors.length === 0 ? "none" : ""}`,
    ...one.survivors.map(
      ({ mutant, breaks, failed }) => `- ${mutant} (${breaks}): ${failed.join(", ") || "nothing failed"}`,
    ),
    "",
    `Rules with a case that no mutant has made fail: ${one.neverFailed.rules.join(", ") || "none"}`,
    "",
    `Cases that have said nothing against any mutant${one.form === "short" ? " (of those tried in the short form)" : ""}: ${one.neverFailed.cases.join(", ") || "none"}`,
    "",
    ...(one.unusedExceptions.length > 0
      ? [
          "Entries of `alsoBreaks` that say nothing:",
          ...one.unusedExceptions.map((entry) => `- ${entry}`),
          "",
        ]
      : []),
    `Sole killers: ${sole.length} rules are the only ones to notice ${sole.reduce((sum, [, own]) => sum + own.length, 0)} mutants`,
    ...(one.form === "full" ? ["", ...sole.map(([rule, own]) => `- ${rule}: ${own.join(", ")}`)] : []),
    "",
    ...Object.entries(one.transcript).flatMap(([tier, { open }]) =>
      open.length === 0 ? [] : [`Open changes at ${tier}:`, ...open.map((change) => `- ${change}`), ""],
    ),
  ].join("\n");
}

const list = (ids: readonly string[]): string => (ids.length === 0 ? "" : `; not yet: ${ids.join(", ")}`);
