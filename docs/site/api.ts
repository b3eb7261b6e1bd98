import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  Application,
  Comment,
  type CommentDisplayPart,
  type Context,
  Converter,
  type DeclarationReflection,
  OptionDefaults,
  type ProjectReflection,
  ReferenceReflection,
  type Reflection,
  ReflectionKind,
} from "typedoc";
import { load as markdown } from "typedoc-plugin-markdown";
import { type EntryPoint, entryPoints } from "./entry-points.ts";

/** A page for each exported name, with its members in tables. */
const pages = {
  outputFileStrategy: "members",
  entryFileName: "index",
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  indexFormat: "table",
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  classPropertiesFormat: "table",
  typeAliasPropertiesFormat: "table",
  propertyMembersFormat: "table",
  typeDeclarationFormat: "table",
  tableColumnSettings: { hideDefaults: true, hideInherited: true, hideOverrides: true, hideSources: true },
  pageTitleTemplates: { module: "@chatkit-protocol/{name}", member: "{name}" },
};

/** What several entry points export has its page at the first of them: shapes of the protocol at `core/protocol`. */
const first = "core/protocol";

/** The API of the packages as typedoc reads it: a module for each entry point, under the entry point's name. */
async function readApi(root: string): Promise<{ app: Application; project: ProjectReflection }> {
  const entries = entryPoints(root).sort((a, b) => Number(b.name === first) - Number(a.name === first));
  const app = await Application.bootstrapWithPlugins({
    entryPoints: entries.map(({ source }) => join(root, source)),
    basePath: root,
    plugin: [markdown],
    tsconfig: join(root, "tsconfig.json"),
    logLevel: "Warn",
    readme: "none",
    disableSources: true,
    // The generator of the reference reads it; the pages of the shapes list the rules.
    blockTags: [...OptionDefaults.blockTags, "@rules"],
    excludeTags: [...OptionDefaults.excludeTags, "@rules"],
    disableGit: true,
    excludeExternals: true,
    // `npm run typecheck` has the errors.
    skipErrorChecking: true,
    validation: false,
    // The default folder is docs/, and would be emptied.
    cleanOutputDir: false,
    ...pages,
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }: Context) => arrange(project, entries));
  const project = await app.convert();
  if (!project) throw new Error("typedoc cannot read the packages");
  return { app, project };
}

function arrange(project: ProjectReflection, entries: readonly EntryPoint[]): void {
  const names = new Map(entries.map(({ source, name }) => [source.replace(/(\/index)?\.ts$/, ""), name]));
  const modules = project.getChildrenByKind(ReflectionKind.Module);
  for (const module of modules) module.name = names.get(module.name) ?? module.name;
  // Before schemas go, and what refers to them with them.
  const reexports = modules.map((module) => [module, takeReexports(project, module)] as const);
  for (const module of modules) mergeSchemas(project, module);
  for (const [module, names] of reexports) module.comment = reexportComment(names);
}

/** A schema and its type share a name: the page is the type's, with the comment that stands at the schema. */
function mergeSchemas(project: ProjectReflection, module: DeclarationReflection): void {
  const types = new Map(
    module
      .getChildrenByKind(ReflectionKind.Interface | ReflectionKind.TypeAlias)
      .map((type) => [type.name, type]),
  );
  for (const schema of module.getChildrenByKind(ReflectionKind.Variable)) {
    const type = types.get(schema.name);
    if (!type) continue;
    if (!type.comment && schema.comment) type.comment = schema.comment.clone();
    delete type.extendedTypes;
    project.removeReflection(schema);
  }
}

/** The names that a module exports from another, by that module; their references, a heading each, are removed. */
function takeReexports(
  project: ProjectReflection,
  module: DeclarationReflection,
): ReadonlyMap<DeclarationReflection, ReadonlySet<string>> {
  const names = new Map<DeclarationReflection, Set<string>>();
  for (const reference of module.getChildrenByKind(ReflectionKind.Reference)) {
    const target = reference instanceof ReferenceReflection ? reference.getTargetReflectionDeep() : undefined;
    const from = target?.parent;
    if (target && from?.isDeclaration()) names.set(from, (names.get(from) ?? new Set()).add(target.name));
    project.removeReflection(reference);
  }
  return names;
}

/** A sentence for each module that is exported from. */
const reexportComment = (reexports: ReadonlyMap<DeclarationReflection, ReadonlySet<string>>): Comment =>
  new Comment(
    [...reexports].flatMap(([from, names]): CommentDisplayPart[] => {
      const children = from.children ?? [];
      const exported = children.filter(({ name }) => names.has(name));
      const all = exported.length === children.length;
      return [
        { kind: "text", text: `\n\nAlso exports ${all ? "everything of " : ""}` },
        ...(all
          ? [link(from)]
          : exported.flatMap((name, index) => [...(index === 0 ? [] : [comma]), link(name)])),
        { kind: "text", text: "." },
      ];
    }),
  );

const comma: CommentDisplayPart = { kind: "text", text: ", " };

const link = (target: Reflection): CommentDisplayPart => ({
  kind: "inline-tag",
  tag: "@link",
  text: target.kindOf(ReflectionKind.Module) ? `@chatkit-protocol/${target.name}` : target.name,
  target,
});

/** An exported name and the first sentence or more of its doc comment; empty where it has none. */
export interface Exported {
  /** `core/client createClient`. */
  name: string;
  comment: string;
}

/** Every name that the packages export, with its comment. */
export async function exportsOf(root: string): Promise<Exported[]> {
  const { project } = await readApi(root);
  return project.getChildrenByKind(ReflectionKind.Module).flatMap((module) =>
    (module.children ?? []).map((child) => {
      const comment = child.comment ?? child.signatures?.[0]?.comment;
      const text = comment?.summary.map(({ text }) => text).join("") ?? "";
      return { name: `${module.name} ${child.name}`, comment: text };
    }),
  );
}

/** Writes the API reference as Markdown into `folder`, which is emptied first. */
export async function writeApi(root: string, folder: string): Promise<void> {
  const { app, project } = await readApi(root);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await app.outputs.writeOutput({ name: "markdown", path: folder }, project);
  // The index is a page of the repository, `docs/api.md`.
  rmSync(join(folder, "index.md"));
}
