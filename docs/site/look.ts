import { globSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { installed } from "./chromium.ts";
import { lookForWords } from "./search.ts";
import { serveFolder } from "./serve.ts";

export interface Look {
  looked: number;
  complaints: string[];
  /** Why nobody looked. */
  skipped?: string;
}

const widths = [1280, 390];
/** Milliseconds for one page; a browser was once seen to stop answering. */
const patience = 30_000;

/** Pages that are made by one program look alike: one in so many will do. */
const alike: readonly (readonly [pages: RegExp, oneIn: number])[] = [
  [/^api\//, 40],
  [/^rules\/(?!index)/, 40],
  [/^reference\/(?!index)/, 16],
  [/^decisions\/(?!index)/, 6],
];

const worthALook = (path: string, index: number): boolean =>
  index % (alike.find(([pages]) => pages.test(path))?.[1] ?? 1) === 0;

/**
 * Opens the pages of a built site, wide and narrow: no errors on the console, nothing that sticks out. `isFull` opens
 * every page, even those that look alike.
 */
export async function lookAtPages(folder: string, isFull = false): Promise<Look> {
  if (installed === undefined)
    return { looked: 0, complaints: [], skipped: "the browser (no chromium here)" };
  const all = globSync("**/*.html", { cwd: folder }).sort();
  const pages = isFull ? all : all.filter(worthALook);
  if (pages.length === 0) return { looked: 0, complaints: [`${folder} holds no pages`] };
  const site = await serveFolder(folder);
  const browser = await chromium.launch(installed);
  try {
    const missed = await lookForWords(browser, site.url);
    return { looked: pages.length, complaints: [...missed, ...(await lookAtAll(browser, pages, site.url))] };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Two pages at a time. */
async function lookAtAll(browser: Browser, paths: readonly string[], url: string): Promise<string[]> {
  const queue = paths.values();
  const found = await Promise.all([lookAtEach(browser, queue, url), lookAtEach(browser, queue, url)]);
  return found.flat();
}

async function lookAtEach(browser: Browser, paths: Iterable<string>, url: string): Promise<string[]> {
  const complaints: string[] = [];
  // One context, so that what pages share is loaded once.
  const context = await browser.newContext();
  for (const path of paths) {
    const seen = (await lookAt(context, `${url}/${path}`)) ?? (await lookAt(context, `${url}/${path}`));
    complaints.push(...(seen ?? ["does not load"]).map((what) => `${path}: ${what}`));
  }
  return complaints;
}

/** What is wrong with one page, in a tab of its own; undefined if the browser does not answer in time. */
async function lookAt(context: BrowserContext, url: string): Promise<string[] | undefined> {
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const look = async (): Promise<string[]> => {
    await page.goto(url, { waitUntil: "load" });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const out = await sticksOut(page);
      if (out !== undefined) complaints.push(`${out} sticks out at a width of ${width}`);
    }
    return complaints;
  };
  try {
    return await Promise.race([
      look().catch(() => undefined),
      setTimeout(patience, undefined, { ref: false }),
    ]);
  } finally {
    await Promise.race([
      page.close().catch(() => undefined),
      setTimeout(patience, undefined, { ref: false }),
    ]);
  }
}

/** The first element that makes the page wider than its window. */
const sticksOut = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return undefined;
    // Tables and code scroll by themselves.
    const wide = [...document.querySelectorAll("body *:not(table *, pre *)")].find(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    return wide ? `<${wide.tagName.toLowerCase()}> "${wide.textContent.trim().slice(0, 40)}"` : "the page";
  });
