import type { ScenarioResult } from "../rounds/measure.ts";
import { isOurs } from "../servers/server.ts";
import { median } from "../measuring/statistics.ts";
import { barChart } from "./bar-chart.ts";
import { type BenchRecord, newestResults } from "./record.ts";
import { markdownTable, number, tableOf, valuesOf } from "./table.ts";

export const performancePage = "docs/performance.md";

/** The folder of the plots; nothing else is in it. */
export const plotFolder = "docs/performance/";

/**
 * The page with the tables of the newest results, each between `<!-- NAME -->` and `<!-- /NAME -->` of its scenario, and the
 * plot of each scenario that the page shows as `performance/NAME.svg`. Throws for a scenario that was never recorded.
 */
export function generatePerformance(root: URL, text: string): Record<string, string> {
  const results = newestResults(root);
  const resultOf = (name: string) => {
    const found = results.get(name);
    if (!found) throw new Error(`${performancePage}: bench/results has no result of ${name}`);
    return found;
  };
  const page = text.replaceAll(
    /(<!-- ([a-z\d.-]+) -->\n)[\s\S]*?(<!-- \/\2 -->)/g,
    (_whole, open: string, name: string, close: string) => {
      const { record, result } = resultOf(name);
      return `${open}\n${sourceOf(record)}\n\n${markdownTable(tableOf(result))}\n\n${close}`;
    },
  );
  const plots = [...text.matchAll(/\(performance\/([a-z\d.-]+)\.svg\)/g)].map(([, name = ""]) => [
    `${plotFolder}${name}.svg`,
    plotOf(resultOf(name).result),
  ]);
  return { [performancePage]: page, ...(Object.fromEntries(plots) as Record<string, string>) };
}

/** When, on what and how a table was measured. */
const sourceOf = ({
  date,
  commit,
  cpu,
  cores,
  node,
  placement,
  rounds,
  timing,
  busyBefore,
}: BenchRecord): string =>
  `${date.slice(0, 10)}, commit ${commit}, ${cpu}, ${cores} cores, Node ${node}, ${placement}; ${rounds} rounds of ${timing.window} ms` +
  (timing.firstWindow === undefined ? "; " : ` after ${timing.firstWindow / 1000} s of warming up; `) +
  `${busyBefore.toFixed(1)} other processes wanted a core before the run.`;

/** The scenario's first metric. */
function plotOf({ title, metrics, subjects }: ScenarioResult): string {
  const [metric] = metrics;
  const bars = subjects.flatMap((subject) => {
    const values = valuesOf(subject, metric!.name);
    if (values.length === 0) return [];
    const value = median(values);
    const range = [Math.min(...values), Math.max(...values)] as const;
    return [{ label: subject.name, value, mark: number(value), range, isOurs: isOurs(subject.name) }];
  });
  return barChart(`${title}: ${metric!.unit}`, bars);
}
