import { fileURLToPath } from "node:url";
import ts from "typescript";

/** What the doc comment of a shape, or of one of its members, says. */
export interface ShapeDoc {
  description: string;
  /** The protocol version that it came with, from `@since`. */
  since?: string;
  deprecated?: true;
  /** The rules that are about it, from `@rules`: ids, or families such as `WF`. */
  rules?: readonly string[];
  /** Not on the wire, so not published: `@internal`. */
  internal?: true;
  members: Record<string, ShapeDoc>;
}

export type ShapeDocs = Record<string, ShapeDoc>;

/**
 * The doc comments of the schemas that `entry` exports, by name. They are read where an editor reads them for its
 * hovers, so that a description is written once, as the comment of its declaration.
 */
export function readShapeDocs(entry: URL): ShapeDocs {
  const path = fileURLToPath(entry);
  const program = ts.createProgram([path], {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2024.d.ts"],
    types: [],
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${path} exports nothing`);

  const docs: ShapeDocs = {};
  for (const symbol of checker.getExportsOfModule(module)) {
    const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (real.valueDeclaration && real.flags & ts.SymbolFlags.Variable) {
      docs[symbol.name] = { ...docOf(real), members: membersOf(checker.getTypeOfSymbol(real)) };
    }
  }
  return docs;

  /** Of a Zod schema: its output type has the members, with their comments. */
  function membersOf(schema: ts.Type): Record<string, ShapeDoc> {
    const internals = schema.getProperty("_zod");
    const output = internals && checker.getTypeOfSymbol(internals).getProperty("output");
    return output ? objectMembers(checker.getTypeOfSymbol(output), 1) : {};
  }

  function objectMembers(type: ts.Type, depth: number): Record<string, ShapeDoc> {
    if (type.isUnion() || !(type.flags & ts.TypeFlags.Object)) return {};
    return Object.fromEntries(
      type.getProperties().map((member) => [
        member.name,
        {
          ...docOf(member),
          members: depth > 0 ? objectMembers(checker.getTypeOfSymbol(member), depth - 1) : {},
        },
      ]),
    );
  }

  function docOf(symbol: ts.Symbol): Omit<ShapeDoc, "members"> {
    const tags = new Map(
      symbol.getJsDocTags(checker).map(({ name, text }) => [name, ts.displayPartsToString(text)]),
    );
    const since = tags.get("since");
    const rules = tags.get("rules");
    return {
      description: ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll("\n", " "),
      ...(since === undefined ? {} : { since }),
      ...(rules === undefined ? {} : { rules: rules.split(/\s+/) }),
      ...(tags.has("deprecated") ? { deprecated: true } : {}),
      ...(tags.has("internal") ? { internal: true } : {}),
    };
  }
}
