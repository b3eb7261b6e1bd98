import { parseBody, printBody, type Value, Verbatim } from "../json-text.ts";
import type { Field } from "../field.ts";
import { fits } from "../values.ts";
import type { FieldProps } from "./form-context.ts";
import { Labelled } from "./labelled.tsx";

interface ControlFieldProps<Own> extends FieldProps {
  readonly value: Own;
  readonly description?: string | undefined;
}

/** A text, which may have several lines. */
export function TextField({ value, onChange, ...labelled }: ControlFieldProps<string>) {
  return (
    <Labelled {...labelled}>
      {(props) => (
        <textarea
          {...props}
          className="in-text"
          rows={1}
          spellCheck={false}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labelled>
  );
}

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** A number as it is written: digits that a double cannot hold stay, and so does what is not a number. */
export function NumberField({ value, onChange, ...labelled }: ControlFieldProps<number | Verbatim>) {
  const text = value instanceof Verbatim ? value.text : String(value);
  const change = (typed: string): void =>
    onChange(jsonNumber.test(typed) && String(Number(typed)) === typed ? Number(typed) : new Verbatim(typed));
  return (
    <Labelled
      {...labelled}
      extra={jsonNumber.test(text) ? undefined : "This is not a number, so that the request is not JSON."}
    >
      {(props) => (
        <input
          {...props}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Labelled>
  );
}

/** Yes or no. */
export function FlagField({ value, onChange, ...labelled }: ControlFieldProps<boolean>) {
  return (
    <Labelled {...labelled}>
      {(props) => (
        <input
          {...props}
          aria-required={undefined}
          type="checkbox"
          checked={value}
          onChange={({ target }) => onChange(target.checked)}
        />
      )}
    </Labelled>
  );
}

interface ChoiceFieldProps extends Omit<ControlFieldProps<string>, "onChange"> {
  readonly values: readonly string[];
  readonly onChange: (value: string) => void;
}

/** One of several texts. */
export function ChoiceField({ value, values, onChange, ...labelled }: ChoiceFieldProps) {
  return (
    <Labelled {...labelled}>
      {(props) => (
        <select {...props} value={value} onChange={({ target }) => onChange(target.value)}>
          {values.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface JsonFieldProps extends ControlFieldProps<Value> {
  readonly field: Field;
}

/** Any JSON: where the schema is free, and where a value is not what the schema asks for. */
export function JsonField({ field, value, onChange, ...labelled }: JsonFieldProps) {
  const text = value instanceof Verbatim ? value.text : printBody(value);
  const { body, problem } = read(text);
  return (
    <Labelled {...labelled} extra={problem}>
      {(props) => (
        <textarea
          {...props}
          className="in-json"
          rows={1}
          spellCheck={false}
          value={text}
          onChange={({ target }) => onChange(new Verbatim(target.value))}
          // Only now: a control that is replaced while somebody types loses the focus.
          onBlur={() => body !== undefined && fits(field, body) && onChange(body)}
        />
      )}
    </Labelled>
  );
}

function read(text: string): { body?: Value; problem?: string } {
  try {
    return { body: parseBody(text) };
  } catch (error) {
    return { problem: `This is not JSON (${error instanceof Error ? error.message : String(error)}).` };
  }
}
