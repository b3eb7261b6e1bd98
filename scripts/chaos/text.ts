/** So many messages does a turn answer with. */
export const partsOfAnswer = 4;

/** What a message of an answer says first: which message it answers, its place in the answer, and which run has made it. */
export interface AnswerText {
  token: string;
  part: number;
  attempt: string;
}

export const answerText = ({ token, part, attempt }: AnswerText): string => `${token}/${part}/${attempt}`;

/** Reads the beginning of a message; undefined where it says nothing of the kind. */
export function readAnswer(text: string): AnswerText | undefined {
  const [, token, part, attempt] = /^([\w-]+)\/(\d+)\/([0-9a-f]{8})/.exec(text) ?? [];
  return token === undefined || attempt === undefined ? undefined : { token, part: Number(part), attempt };
}
