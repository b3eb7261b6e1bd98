import { createContext, useContext, useEffect, useRef } from "react";
import type { FieldValues } from "./field-values.ts";

/** The form around a component. */
export interface FormEnvironment {
  /** The values of its fields. */
  readonly values: () => FieldValues;
  readonly set: (name: string, value: unknown) => void;
  readonly remove: (name: string) => void;
  /** Submits the form, if its fields are valid. */
  readonly submit: () => void;
}

export const FormContext = createContext<FormEnvironment | undefined>(undefined);

export const useForm = (): FormEnvironment | undefined => useContext(FormContext);

/** Tells the form around a field its value; an undefined value is none. */
export function useFormValue(name: string, value: unknown): void {
  const form = useForm();
  useEffect(() => {
    if (!form || name === "") return undefined;
    if (value === undefined) form.remove(name);
    else form.set(name, value);
    return () => form.remove(name);
  }, [form, name, value]);
}

/** A form that keeps the values of its fields; `onSubmit` gets them. */
export function useFormEnvironment(submit: () => void): FormEnvironment {
  const values = useRef(new Map<string, unknown>());
  const latest = useRef(submit);
  latest.current = submit;
  const environment = useRef<FormEnvironment | undefined>(undefined);
  environment.current ??= {
    values: () => values.current,
    set: (name, value) => values.current.set(name, value),
    remove: (name) => values.current.delete(name),
    submit: () => latest.current(),
  };
  return environment.current;
}
