import type { LoggedExchange, LoggedFrame, Mark } from "./exchange-log.ts";

const byFrame = new WeakMap<readonly Mark[], ReadonlyMap<LoggedFrame, Mark[]>>();

/** The marks of one frame of an answer, which has ended if it has marks. */
export function marksAt({ frames, marks }: LoggedExchange, frame: LoggedFrame): readonly Mark[] {
  if (!marks?.length) return [];
  const known = byFrame.get(marks) ?? placed(frames, marks);
  byFrame.set(marks, known);
  return known.get(frame) ?? [];
}

function placed(frames: readonly LoggedFrame[], marks: readonly Mark[]): Map<LoggedFrame, Mark[]> {
  // The kit counts the frames that carry data; comments are none.
  const events = frames.filter(({ raw }) => /^data/m.test(raw));
  return Map.groupBy(
    marks.filter(({ event }) => event !== undefined && events[event]),
    ({ event }) => events[event!]!,
  );
}

/** The rules that are broken, in a row: the worst level decides the colour. A tick stands for none. */
export function MarkLine({ marks }: { marks: readonly Mark[] }) {
  if (marks.length === 0)
    return (
      <span className="in-mark in-good" title="The kit finds no fault in this answer alone">
        ✓
      </span>
    );
  const ids = [...new Set(marks.map(({ rule }) => rule.split(" ")[0]))];
  const [worst] = ["MUST", "SHOULD", "MAY"].filter((level) => marks.some((mark) => mark.level === level));
  return <span className={`in-mark ${worst}`}>✗ {ids.join(", ")}</span>;
}

/** What is wrong, what the rule says, and what would be right. */
export function MarkList({ marks }: { marks: readonly Mark[] }) {
  if (marks.length === 0) return null;
  return (
    <ol className="in-causes">
      {marks.map((mark) => (
        <li key={mark.key}>
          <MarkText mark={mark} />
        </li>
      ))}
    </ol>
  );
}

/** One broken rule in words. */
export function MarkText({ mark: { level, rule, message, sentence, remedy } }: { mark: Mark }) {
  return (
    <>
      <p>
        <b className={level}>
          {level} {rule}
        </b>
      </p>
      <p>{message}</p>
      <p className="in-quiet">{sentence}</p>
      {remedy !== undefined && <p>{remedy}</p>}
    </>
  );
}
