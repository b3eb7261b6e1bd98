import { chromium, type Page } from "playwright-core";
import { machine } from "../../../../bench/measuring/machine.ts";
import { measuredOn, writeMeasured } from "../../../../bench/report/measured.ts";
import { inspectorPage } from "../../../../conformance/src/relay/inspector-page.ts";
import { installed } from "../../../../docs/site/chromium.ts";
import { type AnswerName, answers, many, startEndpoint } from "./endpoint.ts";
import { type Smoothness, watchFrames } from "./watch-frames.ts";

/**
 * Measures in Chromium how smooth the inspector is with 10 000 frames and 10 000 items, and prints a table: `npm run smooth`;
 * with `--write` the table goes to the guide.
 */
const pixelsPerFrame = 500;
/** `--only TEXT`: the groups that have a title with it. */
const only = process.argv[process.argv.indexOf("--only") + 1] ?? "";
const isChosen = (title: string): boolean => !process.argv.includes("--only") || title.includes(only);

interface Scenario {
  readonly title: string;
  run(page: Page): Promise<Smoothness>;
}

/** Sends a message, and waits until its answer is drawn to its end. */
const ask = (message: AnswerName) => async (page: Page) => {
  const box = page.getByLabel("Message", { exact: true });
  await box.fill(message);
  return watchFrames(page, async () => {
    await box.press("Enter");
    await page.locator(".in-frame", { hasText: answers[message].last }).last().waitFor();
    await page.locator('.ck-send[aria-label="Send"]').waitFor();
  });
};

/** Scrolls up for some seconds, so much between two frames that are drawn. */
const scroll = (selector: string) => (page: Page) =>
  watchFrames(page, () =>
    page.locator(selector).evaluate(
      (element, pixels) =>
        new Promise<void>((resolve) => {
          let left = 300;
          const step = (): void => {
            element.scrollBy(0, -pixels);
            if (--left > 0) requestAnimationFrame(step);
            else resolve();
          };
          step();
        }),
      pixelsPerFrame,
    ),
  );

const openLongThread = async (page: Page) =>
  watchFrames(page, async () => {
    await page.getByRole("button", { name: /^Long/ }).first().click();
    await page
      .getByText(`Answer ${many - 1}.`)
      .first()
      .waitFor();
  });

/** Each group has a page of its own. */
const groups: readonly (readonly Scenario[])[] = [
  [
    { title: "an answer of 10 000 frames arrives, 1000 a second", run: ask("an answer at a pace") },
    { title: "the wire of 10 000 rows is scrolled", run: scroll(".in-rows") },
    { title: "the answer is scrolled", run: scroll(".ck-messages") },
  ],
  [{ title: "an answer of 10 000 frames arrives at once", run: ask("an answer at once") }],
  [{ title: "10 000 items arrive, 1000 a second", run: ask("items at a pace") }],
  [{ title: "10 000 items arrive at once", run: ask("items at once") }],
  [
    { title: "a thread of 10 000 items is opened, all in one page", run: openLongThread },
    { title: "10 000 items are scrolled", run: scroll(".ck-messages") },
  ],
];

if (!installed) throw new Error("There is no Chromium on this machine.");
const facts = machine();
const own = await inspectorPage({ endpoint: "/chatkit", target: "/chatkit", users: [] });
const endpoint = await startEndpoint(own);
const browser = await chromium.launch(installed);
const rows: string[] = [];
try {
  for (const scenarios of groups.filter((group) => group.some(({ title }) => isChosen(title)))) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(120_000);
    page.on("pageerror", (error) => console.error(error));
    await page.goto(endpoint.url);
    await page.getByLabel("Message", { exact: true }).waitFor();
    for (const { title, run } of scenarios) rows.push(rowOf(title, await run(page)));
    await page.close();
  }
} finally {
  await browser.close();
  endpoint.close();
}

function rowOf(title: string, { seconds, drawn, median, p99, tasks }: Smoothness): string {
  const cells = [
    seconds.toFixed(1),
    (drawn / seconds).toFixed(0),
    median.toFixed(1),
    p99.toFixed(0),
    (tasks.reduce((sum, task) => sum + task, 0) / 1000).toFixed(1),
    tasks.filter((task) => task > 50).length,
    Math.max(0, ...tasks).toFixed(0),
  ];
  const row = `| ${title} | ${cells.join(" | ")} |`;
  console.log(row);
  return row;
}

const text = [
  measuredOn(facts, `, Chromium ${browser.version()} without a GPU`),
  "",
  "| what happens | seconds | drawings per second | ms between two: median | p99 | seconds of CPU | tasks over 50 ms of CPU | longest, ms of CPU |",
  "| --- | --: | --: | --: | --: | --: | --: | --: |",
  ...rows,
].join("\n");
if (process.argv.includes("--write")) await writeMeasured("docs/guides/inspector.md", "smooth", text);
