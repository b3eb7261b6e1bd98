import { JinjaError, type Place } from "./errors.ts";

export type TokenKind =
  "text" | "begin" | "end" | "name" | "string" | "integer" | "float" | "operator" | "eof";

/** `value` of `begin` and `end` is `{{` or `{%`, and `}}` or `%}`; of a string its content. */
export interface Token extends Place {
  kind: TokenKind;
  value: string;
}

const operators = /\/\/|\*\*|==|!=|<=|>=|[-+*/%~<>=()[\]{},.:|]/y;
const name = /[A-Za-z_\u00aa-\uffff][\w\u00aa-\uffff]*/y;
const number = /\d(?:_?\d)*(\.\d(?:_?\d)*)?(?:[eE][-+]?\d(?:_?\d)*)?/y;
const string = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/y;
const opening = /\{(?:\{|%|#)/g;
const raw = /\{%[-+]?\s*raw\s*(-)?%\}([^]*?)\{%([-+])?\s*endraw\s*(-)?%\}/y;

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The tokens of a template, `eof` last. Like Jinja it drops one line break at the end. */
export function tokenize(template: string): Token[] {
  const source = template.replaceAll(/\r\n?/g, "\n").replace(/\n$/, "");
  const tokens: Token[] = [];
  const lineStarts = [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)];
  let position = 0;

  function placeOf(offset: number): Place {
    let line = lineStarts.findLastIndex((start) => start <= offset);
    line = Math.max(line, 0);
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  }
  const push = (kind: TokenKind, value: string, offset: number): void =>
    void tokens.push({ kind, value, ...placeOf(offset) });
  const fail = (message: string, offset: number): never => {
    throw new JinjaError(message, placeOf(offset));
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    return pattern.exec(source);
  };

  /** Text up to `end`; a tag that begins with `{%-` takes the blanks before it. */
  function text(end: number, sign: string | undefined): void {
    const found = source.slice(position, end);
    const value = sign === "-" ? found.trimEnd() : found;
    if (value !== "") push("text", value, position);
    position = end;
  }
  const skipBlanks = (): void => {
    position += /^\s*/.exec(source.slice(position))?.[0].length ?? 0;
  };

  function comment(): void {
    const end = source.indexOf("#}", position + 2);
    if (end < 0) fail("a comment {# is not closed with #}", position);
    const strips = source[end - 1] === "-" && end > position + 2;
    position = end + 2;
    if (strips) skipBlanks();
  }

  function rawText(found: RegExpExecArray): void {
    const [all, before, inside = "", beforeEnd, after] = found;
    const value = before === "-" ? inside.trimStart() : inside;
    const kept = beforeEnd === "-" ? value.trimEnd() : value;
    if (kept !== "") push("text", kept, position);
    position += all.length;
    if (after === "-") skipBlanks();
  }

  /** The tokens of one tag, its end included. Braces of its own are no end. */
  function tag(): void {
    const begin = position;
    const opener = source.slice(position, position + 2);
    const end = opener === "{{" ? "}}" : "%}";
    push("begin", opener, position);
    position += 2;
    if (/[-+]/.test(source[position] ?? "")) position += 1;
    const open: string[] = [];
    for (;;) {
      position += match(/\s+/y)?.[0].length ?? 0;
      if (position >= source.length) fail(`a tag ${opener} is not closed with ${end}`, begin);
      if (open.length === 0) {
        const strips = source.startsWith(`-${end}`, position);
        if (strips || source.startsWith(end, position) || source.startsWith(`+${end}`, position)) {
          push("end", end, position);
          position += source[position] === end[0] ? 2 : 3;
          if (strips) skipBlanks();
          return;
        }
      }
      token(open);
    }
  }

  function token(open: string[]): void {
    const start = position;
    const take = (kind: TokenKind, [all]: RegExpExecArray, value = all): void => {
      push(kind, value, start);
      position += all.length;
    };
    const quoted = match(string);
    if (quoted) return take("string", quoted, unescape(quoted[0].slice(1, -1)));
    const digits = match(number);
    if (digits)
      return take(/[.eE]/.test(digits[0]) ? "float" : "integer", digits, digits[0].replaceAll("_", ""));
    const word = match(name);
    if (word) return take("name", word);
    const operator = match(operators);
    if (!operator) return fail(`${JSON.stringify(source[position])} is not expected here`, position);
    const [sign] = operator;
    const closer = closers[sign];
    if (closer !== undefined) open.push(closer);
    else if (")]}".includes(sign) && open.pop() !== sign) fail(`${sign} closes nothing`, position);
    take("operator", operator);
  }

  while (position < source.length) {
    opening.lastIndex = position;
    const found = opening.exec(source);
    if (!found) {
      text(source.length, undefined);
      break;
    }
    text(found.index, source[found.index + 2]);
    const isRaw = match(raw);
    if (isRaw) rawText(isRaw);
    else if (found[0] === "{#") comment();
    else tag();
  }
  push("eof", "", source.length);
  return tokens;
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  a: "\x07",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "\n": "",
};

/** A string of the template as Python reads it: an unknown escape stays as it is. */
const unescape = (text: string): string =>
  text.replaceAll(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([^]))/gi, (all, x, u, long, other) => {
    const code: unknown = x ?? u ?? long;
    if (typeof code === "string") return String.fromCodePoint(Number.parseInt(code, 16));
    return escapes[String(other)] ?? all;
  });
