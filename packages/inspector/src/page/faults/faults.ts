import { frameSplitter } from "../wire/split-frames.ts";

/** What happens to streams between the server and the chat. */
export type Fault = "none" | "delay" | "cut" | "duplicate" | "reorder";

export const faults: Readonly<Record<Fault, string>> = {
  none: "as it comes",
  delay: "half a second before each frame",
  cut: "cut in the middle",
  duplicate: "every frame twice",
  reorder: "frames in pairs, swapped",
};

/** A `fetch` whose streams suffer from the fault that is chosen when they begin. */
export function faultyFetch(fetch: typeof globalThis.fetch, chosen: () => Fault): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const fault = chosen();
    const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
    if (!response.body || !isStream || fault === "none") return response;
    return new Response(streamOf(apply[fault](framesOf(response.body))), response);
  };
}

type Frames = AsyncGenerator<Uint8Array, void>;

/** After so many frames a stream is cut: those of its opening, and some of the answer. */
const untilCut = 5;

const apply: Readonly<Record<Exclude<Fault, "none">, (frames: Frames) => Frames>> = {
  async *delay(frames) {
    for await (const frame of frames) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      yield frame;
    }
  },
  async *cut(frames) {
    let left = untilCut;
    for await (const frame of frames) {
      if (left-- === 0) throw new TypeError("The connection was cut by the inspector.");
      yield frame;
    }
    throw new TypeError("The connection was cut by the inspector.");
  },
  async *duplicate(frames) {
    for await (const frame of frames) {
      yield frame;
      yield frame;
    }
  },
  async *reorder(frames) {
    let held: Uint8Array | undefined;
    for await (const frame of frames) {
      if (held) {
        yield frame;
        yield held;
        held = undefined;
      } else held = frame;
    }
    if (held) yield held;
  },
};

async function* framesOf(body: ReadableStream<Uint8Array>): Frames {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const splitter = frameSplitter();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const frames = splitter.push(done ? decoder.decode() : decoder.decode(value, { stream: true }));
      for (const frame of frames) yield encoder.encode(`${frame}\n\n`);
      if (done) return;
    }
  } finally {
    await reader.cancel();
  }
}

function streamOf(frames: Frames): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await frames.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await frames.return();
      },
    },
    { highWaterMark: 0 },
  );
}
