import { jsonPath } from "@chatkit-protocol/core/protocol";
import { type ComponentType, createContext, useContext } from "react";
import type { Field } from "../field.ts";
import type { Value } from "../json-text.ts";
import type { Problem } from "../problems.ts";

/** The place of a value in a body: the names of members and the indices of elements that lead to it. */
export type Path = readonly (string | number)[];

/** What every field is given. */
export interface FieldProps {
  readonly label: string;
  readonly path: Path;
  readonly isRequired?: boolean;
  readonly onChange: (value: Value) => void;
  readonly onRemove?: (() => void) | undefined;
}

export interface FieldViewProps extends FieldProps {
  readonly field: Field;
  readonly value: Value;
}

/** What the fields of a form share. */
export interface FormEnvironment {
  /** Draws any field: what has fields inside gets it from here, since the two cannot import each other. */
  readonly FieldView: ComponentType<FieldViewProps>;
  readonly problems: readonly Problem[];
  /** The `id` of what is drawn for a value. */
  idOf(path: Path): string;
  /** Moves the focus to the first of these elements that exists once the form has been drawn again. */
  focusNext(...ids: readonly string[]): void;
}

export const FormContext = createContext<FormEnvironment | undefined>(undefined);

export function useForm(): FormEnvironment {
  const environment = useContext(FormContext);
  if (!environment) throw new Error("A field belongs inside a form of a request.");
  return environment;
}

/** The button that adds what is, or was, at a path. */
export const addIdOf = (form: FormEnvironment, path: Path): string => `${form.idOf(path)}-add`;

/** What is wrong at a path; with what is wrong inside of it if that has no fields of its own. */
export function useProblems(path: Path, isWhole: boolean): readonly string[] {
  const { problems } = useForm();
  const own = jsonPath(path);
  const isInside = (place: string): boolean => place.startsWith(own) && /^[.[]/.test(place.slice(own.length));
  return problems.flatMap(({ path: place, message }) =>
    place === own
      ? [message]
      : isWhole && isInside(place)
        ? [`${place.slice(own.length).replace(/^\./, "")}: ${message}`]
        : [],
  );
}
