import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The files of the inspector's page by name: those of the packed kit, or made from the sources of the repository. */
export async function pageAssets(): Promise<ReadonlyMap<string, Uint8Array>> {
  const packed = fileURLToPath(new URL("page/", import.meta.url));
  if (existsSync(`${packed}index.html`))
    return new Map(readdirSync(packed).map((name) => [name, readFileSync(packed + name)]));
  // Not a literal, so that no bundler follows it.
  const maker = new URL("../../../scripts/page/bundle.ts", import.meta.url).href;
  const { bundlePage } = (await import(maker)) as { bundlePage(): Promise<ReadonlyMap<string, Uint8Array>> };
  return bundlePage();
}
