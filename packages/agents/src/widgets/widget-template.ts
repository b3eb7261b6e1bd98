import { type Issue, issuesOf, WidgetRoot, withoutNulls } from "@chatkit-protocol/core/protocol";
import { WidgetTemplateError } from "./errors.ts";
import { JinjaError, type Place } from "./jinja/errors.ts";
import { parse } from "./jinja/parse.ts";
import { render } from "./jinja/render.ts";

/** What a `.widget` file of the Widget Builder has; its other members are ignored. */
export interface WidgetFile {
  version: string;
  name: string;
  /** A Jinja template that prints the JSON of a widget. */
  template: string;
  /** The JSON Schema of the data, as the Builder writes it. It is not checked. */
  jsonSchema?: unknown;
}

/** A template that has been read. */
export interface WidgetTemplate<Data extends object = Record<string, unknown>> {
  readonly name: string;
  readonly jsonSchema: unknown;
  /**
   * The widget for this data, without props that are null. The data is copied as JSON; members that the template does not use are
   * ignored. Throws WidgetTemplateError if a member that it uses is missing, or if what it prints is not a widget.
   */
  build(data?: Data): WidgetRoot;
}

/**
 * Reads a `.widget` file: its text, or what its JSON holds. The template runs without access to files, to the network or to
 * JavaScript; text in the data is never run as a template. Throws WidgetTemplateError for what is not such a file.
 */
export function widgetTemplate<Data extends object = Record<string, unknown>>(
  file: string | WidgetFile,
): WidgetTemplate<Data> {
  const { name, template, jsonSchema } = readFile(file);
  const statements = placed(name, template, () => parse(template));
  return {
    name,
    jsonSchema,
    build(data) {
      const members: Record<string, unknown> = { ...data };
      return placed(name, template, () => toWidget(name, render(statements, members)));
    },
  };
}

function readFile(file: string | WidgetFile): WidgetFile {
  const given: unknown = typeof file === "string" ? parseJson(file) : file;
  if (typeof given !== "object" || given === null)
    throw new WidgetTemplateError("a .widget file must be a JSON object");
  const { version, name, template, jsonSchema } = given as Partial<WidgetFile>;
  const named = typeof name === "string" ? name : "a .widget file";
  if (version !== "1.0") {
    throw new WidgetTemplateError(`${named} has version ${JSON.stringify(version)}; only "1.0" can be read`);
  }
  if (typeof template !== "string")
    throw new WidgetTemplateError(`${named} has no "template", which must be a string`);
  return { version, name: named, template, ...(jsonSchema === undefined ? {} : { jsonSchema }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new WidgetTemplateError("a .widget file must be JSON: pass its text, not its path", {
      cause: error,
    });
  }
}

/** Runs `run`; an error of the template becomes a WidgetTemplateError with the line. */
function placed<T>(name: string, template: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) {
      throw new WidgetTemplateError(`${name}: the template or its data nests too deeply`, { cause: error });
    }
    if (!(error instanceof JinjaError)) throw error;
    const { place } = error;
    throw new WidgetTemplateError(`${name}${where(place)}: ${error.message}${excerpt(template, place)}`, {
      place,
      cause: error,
    });
  }
}

const where = (place: Place | undefined): string => (place ? `:${place.line}:${place.column}` : "");

/** The template around a place: the Builder writes one long line. */
function excerpt(template: string, place: Place | undefined): string {
  const line = place && template.split(/\r\n?|\n/)[place.line - 1];
  if (!place || line === undefined) return "";
  const start = Math.max(0, place.column - 1);
  return `, near ${JSON.stringify(line.slice(start, start + 40).trim())}`;
}

function toWidget(name: string, printed: string): WidgetRoot {
  let json: unknown;
  try {
    json = JSON.parse(printed);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WidgetTemplateError(
      `${name} does not print JSON: ${reason}. Print data with the filter tojson`,
      {
        cause: error,
      },
    );
  }
  const widget = json as WidgetRoot;
  const parsed = WidgetRoot.safeParse(withoutNulls(WidgetRoot, widget));
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error);
  throw new WidgetTemplateError(`${name} does not print a widget: ${issues.map(printIssue).join("; ")}`, {
    issues,
  });
}

const printIssue = ({ path, message }: Issue): string => `${path} ${message}`;
