import {
  type Bench,
  messageOf,
  type Sample,
  type Scenario,
  type Skipped,
  type Subject,
  type Timing,
} from "../scenarios/scenario.ts";

/** The samples of one subject, one per round. */
export interface SubjectResult {
  name: string;
  samples: readonly Sample[];
}

export interface ScenarioResult extends Pick<Scenario, "name" | "title" | "metrics"> {
  subjects: readonly SubjectResult[];
  skipped: readonly Skipped[];
}

interface Rounds {
  rounds: number;
  timing: Timing;
}

/**
 * Measures all subjects of a scenario, round by round: each round has every subject once, in a rotating order, so that a slow
 * minute of the machine does not hit only one of them. A first, longer round warms up and is discarded, unless each measurement
 * starts from nothing.
 */
export async function measureScenario(
  scenario: Scenario,
  bench: Bench,
  { rounds, timing }: Rounds,
): Promise<ScenarioResult> {
  const { name, title, metrics } = scenario;
  const warmingUp = { ...timing, window: timing.firstWindow ?? timing.window };
  const { subjects, skipped } = await scenario.open(bench);
  const samples = new Map<Subject, Sample[]>(subjects.map((subject) => [subject, []]));
  const failed = new Map<Subject, string>();
  try {
    for (let round = scenario.isFresh ? 1 : 0; round <= rounds; round++) {
      for (const subject of turned(subjects, round)) {
        if (failed.has(subject)) continue;
        try {
          const sample = await subject.measure(round > 0 ? timing : warmingUp);
          if (round > 0) samples.get(subject)?.push(sample);
        } catch (error) {
          failed.set(subject, messageOf(error));
        }
      }
    }
  } finally {
    await Promise.all(subjects.map((subject) => subject.close()));
  }
  return {
    name,
    title,
    metrics,
    subjects: subjects
      .filter((subject) => !failed.has(subject))
      .map((subject) => ({ name: subject.name, samples: samples.get(subject) ?? [] })),
    skipped: [...skipped, ...[...failed].map(([{ name }, reason]) => ({ name, reason }))],
  };
}

const turned = <T>(all: readonly T[], by: number): T[] => {
  const start = by % Math.max(all.length, 1);
  return [...all.slice(start), ...all.slice(0, start)];
};
