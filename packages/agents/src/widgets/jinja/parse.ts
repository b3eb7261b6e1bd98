import { tokenize } from "./lexer.ts";
import {
  parseApplication,
  parseArguments,
  parseExpression,
  parseOr,
  parseTuple,
  placeOf,
} from "./parse-expression.ts";
import type { Place } from "./errors.ts";
import type { Application, Parameter, Statement, Target } from "./syntax.ts";
import { type TokenStream, tokenStream } from "./token-stream.ts";

/** The statements of a template. Throws JinjaError with the place of a mistake. */
export function parse(template: string): Statement[] {
  const tokens = tokenStream(tokenize(template));
  const body = parseBody(tokens, []);
  if (!tokens.is("eof")) tokens.fail(`${tokens.current.value} closes nothing`);
  return body;
}

/** Statements up to one of the tags in `ends`, whose name is then the current token. */
function parseBody(tokens: TokenStream, ends: readonly string[]): Statement[] {
  const body: Statement[] = [];
  for (;;) {
    const place = placeOf(tokens);
    if (tokens.is("eof")) {
      if (ends.length > 0) tokens.fail(`the template ends before {% ${ends.at(-1)} %}`);
      return body;
    }
    if (tokens.is("text")) body.push({ kind: "text", text: tokens.advance().value, ...place });
    else if (tokens.expect("begin").value === "{{") {
      body.push({ kind: "output", value: parseTuple(tokens), ...place });
      tokens.expect("end", "}}");
    } else {
      const { value } = tokens.current;
      if (ends.includes(value) || value.startsWith("end") || value === "else" || value === "elif")
        return body;
      body.push(parseTag(tokens, place));
    }
  }
}

function parseTag(tokens: TokenStream, place: Place): Statement {
  const token = tokens.expect("name");
  const parser = Object.hasOwn(tags, token.value) ? tags[token.value] : undefined;
  return parser
    ? parser(tokens, place)
    : tokens.fail(`{% ${token.value} %} is not a tag of widget templates`, token);
}

/** The end of a tag, and the body up to one of `ends`; the closing tag stays to be read. */
function parseBlock(tokens: TokenStream, ends: readonly string[]): Statement[] {
  tokens.expect("end", "%}");
  return parseBody(tokens, ends);
}

function close(tokens: TokenStream, name: string): void {
  tokens.expect("name", name);
  tokens.expect("end", "%}");
}

const tags: Readonly<Record<string, (tokens: TokenStream, place: Place) => Statement>> = {
  if(tokens, place) {
    const branches = [];
    do {
      branches.push({ test: parseTuple(tokens), body: parseBlock(tokens, ["elif", "else", "endif"]) });
    } while (tokens.skip("name", "elif"));
    const otherwise = tokens.skip("name", "else") ? parseBlock(tokens, ["endif"]) : [];
    close(tokens, "endif");
    return { kind: "if", branches, otherwise, ...place };
  },
  for(tokens, place) {
    const target = parseTargets(tokens);
    tokens.expect("name", "in");
    const iterable = parseIterable(tokens);
    const filter = tokens.skip("name", "if") ? parseExpression(tokens) : undefined;
    const isRecursive = tokens.skip("name", "recursive");
    const body = parseBlock(tokens, ["else", "endfor"]);
    const otherwise = tokens.skip("name", "else") ? parseBlock(tokens, ["endfor"]) : [];
    close(tokens, "endfor");
    return { kind: "for", target, iterable, filter, isRecursive, body, otherwise, ...place };
  },
  set(tokens, place) {
    const target = parseTargets(tokens);
    if (tokens.skip("operator", "=")) {
      const value = parseTuple(tokens);
      tokens.expect("end", "%}");
      return { kind: "set", target, value, ...place };
    }
    const filters = tokens.skip("operator", "|") ? parseFilters(tokens) : [];
    const body = parseBlock(tokens, ["endset"]);
    close(tokens, "endset");
    return { kind: "capture", target, filters, body, ...place };
  },
  with(tokens, place) {
    const entries: [Target, ReturnType<typeof parseExpression>][] = [];
    while (!tokens.is("end")) {
      if (entries.length > 0) tokens.expect("operator", ",");
      const target = parseTarget(tokens);
      tokens.expect("operator", "=");
      entries.push([target, parseExpression(tokens)]);
    }
    const body = parseBlock(tokens, ["endwith"]);
    close(tokens, "endwith");
    return { kind: "with", entries, body, ...place };
  },
  filter(tokens, place) {
    const filters = parseFilters(tokens);
    const body = parseBlock(tokens, ["endfilter"]);
    close(tokens, "endfilter");
    return { kind: "filtered", filters, body, ...place };
  },
  macro(tokens, place) {
    const name = tokens.expect("name").value;
    const parameters = parseParameters(tokens);
    const body = parseBlock(tokens, ["endmacro"]);
    close(tokens, "endmacro");
    return { kind: "macro", name, parameters, body, ...place };
  },
  call(tokens, place) {
    const parameters = tokens.is("operator", "(") ? parseParameters(tokens) : [];
    const call = parseOr(tokens);
    if (call.kind !== "call") return tokens.fail("{% call %} needs the call of a macro");
    const body = parseBlock(tokens, ["endcall"]);
    close(tokens, "endcall");
    return { kind: "callBlock", call, parameters, body, ...place };
  },
};

function parseIterable(tokens: TokenStream): ReturnType<typeof parseExpression> {
  const place = placeOf(tokens);
  const first = parseOr(tokens);
  if (!tokens.is("operator", ",")) return first;
  const items = [first];
  while (tokens.skip("operator", ",")) items.push(parseOr(tokens));
  return { kind: "tuple", items, ...place };
}

function parseFilters(tokens: TokenStream): Application[] {
  const filters = [parseApplication(tokens)];
  while (tokens.skip("operator", "|")) filters.push(parseApplication(tokens));
  return filters;
}

function parseTargets(tokens: TokenStream): Target {
  const place = placeOf(tokens);
  const first = parseTarget(tokens);
  if (!tokens.is("operator", ",")) return first;
  const items = [first];
  while (tokens.skip("operator", ",")) if (tokens.is("name")) items.push(parseTarget(tokens));
  return { kind: "tuple", items, ...place };
}

function parseTarget(tokens: TokenStream): Target {
  const place = placeOf(tokens);
  if (tokens.skip("operator", "(")) {
    const inner = parseTargets(tokens);
    tokens.expect("operator", ")");
    return inner;
  }
  const name = tokens.expect("name").value;
  return tokens.skip("operator", ".")
    ? { kind: "member", namespace: name, name: tokens.expect("name").value, ...place }
    : { kind: "name", name, ...place };
}

function parseParameters(tokens: TokenStream): Parameter[] {
  return parseArguments(tokens).map(({ name, value }): Parameter => {
    if (name !== undefined) return { name, default: value };
    return value.kind === "name" ? { name: value.name } : tokens.fail("a parameter must be a name");
  });
}
