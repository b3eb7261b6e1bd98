import type { Browser } from "playwright-core";

/** Words that a reader would look for, and the page that must be among the hits. */
const sought: readonly (readonly [words: string, path: string])[] = [
  ["defineAction", "/api/core/functions/defineAction.html"],
  ["sqliteStore", "/api/stores/sqlite/functions/sqliteStore.html"],
  ["threads.add_user_message", "/reference/threads.add_user_message.html"],
  ["title-not-stored", "/rules/tu-01.html"],
  ["my run is red", "/guides/red-run.html"],
];

/** Types into the search of a site as a reader would; what it does not find. */
export async function lookForWords(browser: Browser, url: string): Promise<string[]> {
  const page = await browser.newPage();
  try {
    // The button is there before its script is.
    await page.goto(url, { waitUntil: "networkidle" });
    await page.locator("button.DocSearch-Button").first().click();
    const complaints: string[] = [];
    for (const [words, path] of sought) {
      await page.locator("#localsearch-input").fill(words);
      const hit = page.locator(`#localsearch-list a[href*="${path}"]`).first();
      const found = await hit.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
      if (!found) complaints.push(`a search for "${words}" does not find ${path}`);
    }
    return complaints;
  } finally {
    await page.close();
  }
}
