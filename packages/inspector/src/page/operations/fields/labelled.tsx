import type { ReactNode } from "react";
import { type FieldProps, useForm, useProblems } from "./form-context.ts";

/** What a control needs to be found and described by assistive technology. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
  readonly "aria-required": boolean | undefined;
}

interface LabelledProps extends Omit<FieldProps, "onChange"> {
  readonly description?: string | undefined;
  /** What is wrong beside what the schema says. */
  readonly extra?: string | undefined;
  readonly children: (props: ControlProps) => ReactNode;
}

/** A control with its label, what it is for, and what is wrong with it. */
export function Labelled({
  label,
  path,
  isRequired = false,
  onRemove,
  description,
  extra,
  children,
}: LabelledProps) {
  const id = useForm().idOf(path);
  const found = useProblems(path, true);
  // While a value is not even JSON, the schema has nothing to say about it.
  const problems = extra === undefined ? found : [extra];
  const describedBy = [
    ...(description === undefined ? [] : [`${id}-description`]),
    ...(problems.length > 0 ? [`${id}-problems`] : []),
  ];
  return (
    <div className="in-field">
      <div className="in-field-head">
        <label htmlFor={id}>{label}</label>
        {isRequired && <Required />}
        <RemoveButton label={label} onRemove={onRemove} />
      </div>
      {children({
        id,
        "aria-describedby": describedBy.join(" ") || undefined,
        "aria-invalid": problems.length > 0,
        "aria-required": isRequired || undefined,
      })}
      <Description id={`${id}-description`} text={description} />
      <ProblemList id={`${id}-problems`} problems={problems} />
    </div>
  );
}

/** What a schema says of a value; what is between backticks is code. */
export function Description({ id, text }: { id?: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p id={id} className="in-quiet">
      {text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}
    </p>
  );
}

export const Required = () => <span className="in-quiet"> required</span>;

/** Takes a member or an element out of the body, whether it is required or not. */
export function RemoveButton({ label, onRemove }: Pick<FieldProps, "label" | "onRemove">) {
  if (!onRemove) return null;
  return (
    <button type="button" className="in-remove" aria-label={`Remove ${label}`} onClick={onRemove}>
      Remove
    </button>
  );
}

export function ProblemList({ id, problems }: { id: string; problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div id={id} className="in-problems">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  );
}
