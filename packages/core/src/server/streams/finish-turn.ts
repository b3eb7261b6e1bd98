import type { FrameSource } from "../http/event-body.ts";

/** The frames of a turn for one reader; once that has left, the turn goes on to its end without one. `leave()` resolves at once. */
export function finishTurn(turn: FrameSource): FrameSource {
  let reading: Promise<string | undefined> | undefined;
  const read = (): Promise<string | undefined> => (reading = turn.read());
  const finish = async (): Promise<void> => {
    let frames = await (reading ?? read());
    while (frames !== undefined) frames = await read();
  };
  return {
    read,
    async leave() {
      void finish();
    },
  };
}
