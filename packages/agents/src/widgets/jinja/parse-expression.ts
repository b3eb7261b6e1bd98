import type { Place } from "./errors.ts";
import type { Application, Argument, BinaryOperator, Comparison, Expression } from "./syntax.ts";
import type { TokenStream } from "./token-stream.ts";

const constants: Readonly<Record<string, boolean | null>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  none: null,
  None: null,
};

const comparisons = new Set<string>(["==", "!=", "<", "<=", ">", ">="]);

/** An expression, or several with commas between them: a tuple. */
export function parseTuple(tokens: TokenStream): Expression {
  const place = placeOf(tokens);
  const first = parseExpression(tokens);
  if (!tokens.is("operator", ",")) return first;
  const items = [first];
  while (tokens.skip("operator", ",")) {
    if (tokens.is("end") || tokens.is("operator", ")") || tokens.is("name", "in")) break;
    items.push(parseExpression(tokens));
  }
  return { kind: "tuple", items, ...place };
}

export function parseExpression(tokens: TokenStream): Expression {
  const place = placeOf(tokens);
  let found = parseOr(tokens);
  while (tokens.skip("name", "if")) {
    const test = parseOr(tokens);
    const otherwise = tokens.skip("name", "else") ? parseExpression(tokens) : undefined;
    found = { kind: "conditional", test, value: found, otherwise, ...place };
  }
  return found;
}

/** An expression without `if`, which may be the condition of a loop. */
export function parseOr(tokens: TokenStream): Expression {
  const place = placeOf(tokens);
  let left = parseAnd(tokens);
  while (tokens.skip("name", "or")) left = { kind: "or", left, right: parseAnd(tokens), ...place };
  return left;
}

function parseAnd(tokens: TokenStream): Expression {
  const place = placeOf(tokens);
  let left = parseNot(tokens);
  while (tokens.skip("name", "and")) left = { kind: "and", left, right: parseNot(tokens), ...place };
  return left;
}

function parseNot(tokens: TokenStream): Expression {
  const place = placeOf(tokens);
  if (tokens.is("name", "not") && tokens.next.value !== "in") {
    tokens.advance();
    return { kind: "not", operand: parseNot(tokens), ...place };
  }
  return parseCompare(tokens);
}

function parseCompare(tokens: TokenStream): Expression {
  const place = placeOf(tokens);
  const first = parseSum(tokens);
  const rest: [Comparison, Expression][] = [];
  for (;;) {
    const operator = comparisonAt(tokens);
    if (operator === undefined) break;
    rest.push([operator, parseSum(tokens)]);
  }
  return rest.length === 0 ? first : { kind: "compare", first, rest, ...place };
}

function comparisonAt(tokens: TokenStream): Comparison | undefined {
  if (tokens.skip("name", "in")) return "in";
  if (tokens.is("name", "not") && tokens.next.value === "in") {
    tokens.advance();
    tokens.advance();
    return "not in";
  }
  if (!tokens.is("operator") || !comparisons.has(tokens.current.value)) return undefined;
  return tokens.advance().value as Comparison;
}

/** A chain of left-associative operators. */
const chain =
  (operators: readonly BinaryOperator[], operand: (tokens: TokenStream) => Expression) =>
  (tokens: TokenStream): Expression => {
    const place = placeOf(tokens);
    let left = operand(tokens);
    for (;;) {
      const operator = operators.find((sign) => tokens.is("operator", sign));
      if (!operator) return left;
      tokens.advance();
      left = { kind: "binary", operator, left, right: operand(tokens), ...place };
    }
  };

const parsePower = chain(["**"], (tokens) => parseUnary(tokens));
const parseProduct = chain(["*", "/", "//", "%"], parsePower);
const parseSum = chain(["+", "-"], parseConcat);

function parseConcat(tokens: TokenStream): Expression {
  const place = placeOf(tokens);
  const parts = [parseProduct(tokens)];
  while (tokens.skip("operator", "~")) parts.push(parseProduct(tokens));
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: "concat", parts, ...place };
}

function parseUnary(tokens: TokenStream, withFilters = true): Expression {
  const place = placeOf(tokens);
  let found: Expression;
  if (tokens.skip("operator", "-"))
    found = { kind: "sign", sign: "-", operand: parseUnary(tokens, false), ...place };
  else if (tokens.skip("operator", "+"))
    found = { kind: "sign", sign: "+", operand: parseUnary(tokens, false), ...place };
  else found = parsePrimary(tokens);
  found = parsePostfix(tokens, found);
  return withFilters ? parseFiltersAndTests(tokens, found) : found;
}

function parsePrimary(tokens: TokenStream): Expression {
  const place = placeOf(tokens);
  const token = tokens.advance();
  switch (token.kind) {
    case "name": {
      const constant = constants[token.value];
      return constant === undefined
        ? { kind: "name", name: token.value, ...place }
        : { kind: "literal", value: constant, ...place };
    }
    case "string": {
      let { value } = token;
      while (tokens.is("string")) value += tokens.advance().value;
      return { kind: "literal", value, ...place };
    }
    case "integer":
      return { kind: "literal", value: Number(token.value), ...place };
    case "float":
      return { kind: "literal", value: Number(token.value), isFloat: true, ...place };
    case "operator":
      if (token.value === "(") return parseGroup(tokens, place);
      if (token.value === "[") return { kind: "list", items: parseItems(tokens, "]"), ...place };
      if (token.value === "{") return { kind: "dict", entries: parseEntries(tokens), ...place };
  }
  return tokens.fail(`${token.value || "the end of the template"} is not an expression`, token);
}

function parseGroup(tokens: TokenStream, place: Place): Expression {
  if (tokens.skip("operator", ")")) return { kind: "tuple", items: [], ...place };
  const found = parseTuple(tokens);
  tokens.expect("operator", ")");
  return found;
}

function parseItems(tokens: TokenStream, closer: string): Expression[] {
  const items: Expression[] = [];
  while (!tokens.skip("operator", closer)) {
    if (items.length > 0) tokens.expect("operator", ",");
    if (tokens.skip("operator", closer)) break;
    items.push(parseExpression(tokens));
  }
  return items;
}

function parseEntries(tokens: TokenStream): [Expression, Expression][] {
  const entries: [Expression, Expression][] = [];
  while (!tokens.skip("operator", "}")) {
    if (entries.length > 0) tokens.expect("operator", ",");
    if (tokens.skip("operator", "}")) break;
    const key = parseExpression(tokens);
    tokens.expect("operator", ":");
    entries.push([key, parseExpression(tokens)]);
  }
  return entries;
}

function parsePostfix(tokens: TokenStream, operand: Expression): Expression {
  const place: Place = { line: operand.line, column: operand.column };
  let found = operand;
  for (;;) {
    if (tokens.skip("operator", ".")) found = parseMember(tokens, found, place);
    else if (tokens.skip("operator", "[")) found = parseSubscript(tokens, found, place);
    else if (tokens.is("operator", "("))
      found = { kind: "call", callee: found, args: parseArguments(tokens), ...place };
    else return found;
  }
}

function parseMember(tokens: TokenStream, object: Expression, place: Place): Expression {
  if (tokens.is("integer")) {
    const key: Expression = { kind: "literal", value: Number(tokens.advance().value), ...place };
    return { kind: "item", object, key, ...place };
  }
  return { kind: "attribute", object, name: tokens.expect("name").value, ...place };
}

function parseSubscript(tokens: TokenStream, object: Expression, place: Place): Expression {
  const bounds: (Expression | undefined)[] = [];
  let bound: Expression | undefined;
  while (!tokens.is("operator", "]")) {
    if (tokens.skip("operator", ":")) {
      bounds.push(bound);
      bound = undefined;
    } else bound = parseExpression(tokens);
  }
  tokens.expect("operator", "]");
  if (bounds.length > 0) return { kind: "slice", object, bounds: [...bounds, bound], ...place };
  if (!bound) return tokens.fail("[] has no index");
  return { kind: "item", object, key: bound, ...place };
}

/** Arguments in parentheses. */
export function parseArguments(tokens: TokenStream): Argument[] {
  tokens.expect("operator", "(");
  const args: Argument[] = [];
  while (!tokens.skip("operator", ")")) {
    if (args.length > 0) tokens.expect("operator", ",");
    if (tokens.skip("operator", ")")) break;
    if (tokens.is("name") && tokens.next.kind === "operator" && tokens.next.value === "=") {
      const name = tokens.advance().value;
      tokens.advance();
      args.push({ name, value: parseExpression(tokens) });
    } else args.push({ value: parseExpression(tokens) });
  }
  return args;
}

function parseFiltersAndTests(tokens: TokenStream, operand: Expression): Expression {
  let found = operand;
  for (;;) {
    const place = placeOf(tokens);
    if (tokens.skip("operator", "|"))
      found = { kind: "filter", operand: found, filter: parseApplication(tokens), ...place };
    else if (tokens.skip("name", "is")) found = parseTest(tokens, found, place);
    else if (tokens.is("operator", "("))
      found = { kind: "call", callee: found, args: parseArguments(tokens), ...place };
    else return found;
  }
}

/** The name of a filter with its arguments. */
export function parseApplication(tokens: TokenStream): Application {
  const place = placeOf(tokens);
  const name = tokens.expect("name").value;
  return { name, args: tokens.is("operator", "(") ? parseArguments(tokens) : [], ...place };
}

const ends = new Set(["else", "or", "and", "is", "if", "in", "not"]);

function parseTest(tokens: TokenStream, operand: Expression, place: Place): Expression {
  const negated = tokens.skip("name", "not");
  const at = placeOf(tokens);
  const name = tokens.expect("name").value;
  const test: Application = { name, args: testArguments(tokens), ...at };
  return { kind: "test", operand, test, negated, ...place };
}

/** A test takes arguments in parentheses, or one without. */
function testArguments(tokens: TokenStream): Argument[] {
  if (tokens.is("operator", "(")) return parseArguments(tokens);
  const { kind, value } = tokens.current;
  const begins =
    kind === "string" ||
    kind === "integer" ||
    kind === "float" ||
    (kind === "name" && !ends.has(value)) ||
    (kind === "operator" && (value === "[" || value === "{"));
  return begins ? [{ value: parsePostfix(tokens, parsePrimary(tokens)) }] : [];
}

export const placeOf = ({ current: { line, column } }: TokenStream): Place => ({ line, column });
