import { type Annotation, assistantMessage, endOfMessage, type ReplyPart } from "@chatkit-protocol/core";

/** The message that is being written, by the model or by a tool. */
export interface OpenMessage {
  write(writer: string, delta: string): ReplyPart[];
  cite(writer: string, annotation: Annotation): ReplyPart[];
  /** The writer's message is complete. */
  end(writer: string): ReplyPart[];
  /** Something else that is visible comes next, which ends the message. */
  interrupt(): void;
}

export function openMessage(): OpenMessage {
  let writing: string | undefined;
  /** Code units that a writer has written in messages that have ended, and in the open one. */
  const before = new Map<string, number>();
  let length = 0;

  const interrupt = (): void => {
    if (writing !== undefined) before.set(writing, (before.get(writing) ?? 0) + length);
    writing = undefined;
    length = 0;
  };
  /** Two writers never share a message. */
  function turnTo(writer: string): ReplyPart[] {
    if (writing === writer) return [];
    const isOther = writing !== undefined;
    interrupt();
    writing = writer;
    return isOther ? [endOfMessage()] : [];
  }
  return {
    write(writer, delta) {
      if (delta === "") return [];
      const parts = turnTo(writer);
      length += delta.length;
      return [...parts, delta];
    },
    cite(writer, annotation) {
      const parts = turnTo(writer);
      return [
        ...parts,
        assistantMessage("", { annotations: [shifted(annotation, before.get(writer) ?? 0, length)] }),
      ];
    },
    end(writer) {
      if (writing !== writer) return [];
      interrupt();
      return [endOfMessage()];
    },
    interrupt,
  };
}

/** The annotation in a message that begins at `start`; one of text that stands elsewhere is about the whole message. */
function shifted(annotation: Annotation, start: number, length: number): Annotation {
  const { index, ...rest } = annotation;
  const inside = index !== undefined && index >= start ? Math.min(index - start, length) : undefined;
  return inside === undefined ? rest : { ...rest, index: inside };
}
