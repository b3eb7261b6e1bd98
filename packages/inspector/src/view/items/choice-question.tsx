import type { MultipleChoiceInput } from "@chatkit-protocol/core/protocol";

interface ChoiceProps {
  readonly input: MultipleChoiceInput;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** A question with suggested answers; the user may write another one (SI-08). */
export function ChoiceQuestion({ input, values, onChange }: ChoiceProps) {
  const { id, question, options, multiple } = input;
  const offered = new Set(options.map(({ value }) => value));
  const own = values.find((value) => !offered.has(value)) ?? "";
  const chosen = values.filter((value) => offered.has(value));
  return (
    <fieldset className="ck-field">
      <legend className="ck-question">{question}</legend>
      {options.map(({ value }, index) => (
        <label key={index} className="ck-choice">
          <input
            type={multiple ? "checkbox" : "radio"}
            name={id}
            checked={values.includes(value)}
            onChange={({ target }) => {
              if (!multiple) return onChange([value]);
              const others = chosen.filter((other) => other !== value);
              return onChange([...(target.checked ? [...others, value] : others), ...(own ? [own] : [])]);
            }}
          />
          <span>{value}</span>
        </label>
      ))}
      <input
        className="ck-input"
        aria-label={`${question} – another answer`}
        placeholder="Another answer"
        value={own}
        onChange={({ target }) =>
          onChange([...(multiple ? chosen : []), ...(target.value === "" ? [] : [target.value])])
        }
      />
    </fieldset>
  );
}
