/** What the site is made of, by path in the repository. */
export const included = [
  "docs/**/*.md",
  "spec/chapters/*.md",
  "spec/examples/README.md",
  "spec/languages/README.md",
  "packages/*/README.md",
  "conformance/README.md",
  "conformance/interpreter/README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "STYLE.md",
];

/** The folders of the site that are not called as in the repository; the first that fits. */
const renamed: readonly (readonly [from: RegExp, to: string])[] = [
  [/^docs\/api\.md$/, "api/index.md"],
  [/^docs\/decisions\/README\.md$/, "decisions/index.md"],
  // Its own name differs from docs/security.md in case only, which bundlers and some disks do not keep apart.
  [/^SECURITY\.md$/, "reporting-vulnerabilities.md"],
  [/^docs\//, ""],
  [/^spec\/chapters\//, "chapters/"],
  [/README\.md$/, "index.md"],
];

/** Where a Markdown file of the repository is in the site. */
export function routeOf(path: string): string {
  const rename = renamed.find(([from]) => from.test(path));
  return rename ? path.replace(...rename) : path;
}
