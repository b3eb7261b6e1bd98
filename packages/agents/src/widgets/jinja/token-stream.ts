import { JinjaError } from "./errors.ts";
import type { Token, TokenKind } from "./lexer.ts";

/** Reads tokens one after the other. */
export interface TokenStream {
  readonly current: Token;
  readonly next: Token;
  advance(): Token;
  /** Whether the current token is this one; any token of that kind without `value`. */
  is(kind: TokenKind, value?: string): boolean;
  /** Advances if the current token is this one. */
  skip(kind: TokenKind, value?: string): boolean;
  /** The current token, which must be this one. Throws JinjaError. */
  expect(kind: TokenKind, value?: string): Token;
  fail(message: string, token?: Token): never;
}

export function tokenStream(tokens: readonly Token[]): TokenStream {
  let index = 0;
  const last = tokens.at(-1) ?? { kind: "eof", value: "", line: 1, column: 1 };
  const stream: TokenStream = {
    get current() {
      return tokens[index] ?? last;
    },
    get next() {
      return tokens[index + 1] ?? last;
    },
    advance() {
      const { current } = stream;
      index += 1;
      return current;
    },
    is: (kind, value) =>
      stream.current.kind === kind && (value === undefined || stream.current.value === value),
    skip(kind, value) {
      if (!stream.is(kind, value)) return false;
      index += 1;
      return true;
    },
    expect(kind, value) {
      if (stream.is(kind, value)) return stream.advance();
      return stream.fail(`${value ?? `a ${kind}`} is expected, not ${nameOf(stream.current)}`);
    },
    fail(message, token = stream.current) {
      throw new JinjaError(message, { line: token.line, column: token.column });
    },
  };
  return stream;
}

const nameOf = ({ kind, value }: Token): string =>
  kind === "eof" ? "the end of the template" : value || kind;
