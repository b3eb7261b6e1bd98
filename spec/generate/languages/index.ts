import { printGo, printGoTable } from "./go.ts";
import { indent } from "./indent.ts";
import { javaPlace, printJava } from "./java.ts";
import { readVectors } from "./as-read.ts";
import { readModel } from "./model.ts";
import { printPython } from "./python.ts";
import { printRust } from "./rust.ts";
import { printTypeScript } from "./typescript.ts";

/** The types of every language by path, from the definitions of both families, and what they make of the vectors. */
export async function generateLanguages(
  root: URL,
  families: Parameters<typeof readModel>[0],
): Promise<Record<string, string>> {
  const model = readModel(families);
  const java = Object.entries(printJava(model, `spec/languages/java/${javaPlace}`));
  return {
    ...readVectors(root, model),
    "spec/languages/go/chatkit/types.go": indentGo(printGo(model)),
    "spec/languages/go/chatkit/decoders.go": indentGo(printGoTable(model)),
    "spec/languages/rust/src/types.rs": indent(printRust(model), "    "),
    ...Object.fromEntries(java.map(([path, text]) => [path, indent(text, "  ")])),
    "spec/languages/typescript/types.ts": await printTypeScript(families),
    "spec/languages/python/chatkit_protocol/types.py": printPython(model),
  };
}

/** As gofmt does it: the cases of a switch stand below the switch. */
const indentGo = (code: string): string =>
  indent(code, "\t").replaceAll(/^\t(\t*)(case .*:|default:)$/gm, "$1$2");
