import { declareFindings } from "./finding.ts";

export default declareFindings({
  "RS-01": {
    "header-sent-unasked": {
      message: "A client that does not support resuming gets a header of the extension",
      cause: "The headers of the extension are set for every answer.",
      remedy: "Send ChatKit-Resume and ChatKit-Stream only if the request has ChatKit-Resume: 1.",
    },
    "frame-numbered-unasked": {
      message: "A client that does not support resuming gets numbered frames",
      cause: "Every stream is read from the log, or an SSE library adds an id to each event.",
      remedy: "Number the frames only of streams whose request has ChatKit-Resume: 1.",
    },
  },
  "RS-02": {
    "first-number-not-one": {
      message: "The first frame of a stream that can be resumed does not have the number 1",
      cause: "The numbers are counted from 0, or over all streams.",
      remedy: "Count the frames of each stream from 1.",
    },
    "numbers-not-consecutive": {
      message: "The number of a frame is not greater by one than that of the frame before it",
      cause: "The number is that of a batch, a byte offset, or a sequence that all streams share.",
      remedy: "Count the frames of each stream one by one.",
    },
    "frame-without-number": {
      message: "A frame of a stream that can be resumed has no number",
      cause: "Some events, such as progress or errors, are written past the log.",
      remedy: "Write every event of the turn to the log, and send only what is read from it.",
    },
  },
  "RS-03": {
    "repetition-starts-another-turn": {
      message: "A repeated request with the same key is done a second time",
      cause: "The key is not looked up, or it is forgotten when the first stream ends.",
      remedy:
        "Reserve the key before anything is done for the request, and keep it for minutes after the stream's end.",
    },
    "repetition-rejected": {
      message: "A repeated request with the same key is rejected although its stream is known",
      cause: "The repetition is rejected as a duplicate, or because the thread is busy with its own turn.",
      remedy: "Look the key up before the thread is locked, and answer with the stream that it names.",
    },
  },
  "RS-04": {
    "reused-key-not-rejected": {
      message: "Another request with a key that is in use is not rejected with 422",
      cause: "Only the key is compared, not the request that it came with.",
      remedy: "Keep a digest of the request with its key, and answer 422 if another one comes.",
    },
  },
  "RS-05": {
    "frame-differs": {
      message: "Two readers of a stream get different frames under one number",
      cause: "The frames are printed again for each reader, or the numbers are those of the connection.",
      remedy: "Store the printed frames with their numbers, and send these bytes to every reader.",
    },
    "continued-elsewhere": {
      message: "A stream does not continue with the frame after Last-Event-ID",
      cause: "Last-Event-ID is not read, or it is taken for the number of the next frame.",
      remedy: "Send the frames whose numbers are greater than Last-Event-ID, beginning with the next one.",
    },
    "resumed-stream-incomplete": {
      message: "A stream that is read again lacks frames at its end",
      cause: "The answer ends with what the log has at the moment, although the turn goes on.",
      remedy: "After the stored frames, send those that follow until the turn ends.",
    },
  },
  "RS-06": {
    "unknown-stream-accepted": {
      message: "A request for a stream that the server cannot have is not answered with 404",
      cause: "An unknown stream is answered as an empty one, or with another error.",
      remedy: "Answer 404 whenever the stream, or the frames after Last-Event-ID, are not there.",
    },
    "foreign-stream-distinguishable": {
      message: "{operation} answers differently for another user's stream and for an unknown one",
      cause: "Streams are looked up by their id or thread alone, and ownership is checked later or never.",
      remedy: "Look streams up among those of the user who asks, so that a foreign one is simply not found.",
    },
  },
  "RS-07": {
    "turn-ends-with-connection": {
      message: "A turn whose stream can be resumed ends when its reader disconnects",
      cause: "The turn is cancelled by the close of the connection, as turns of other streams are.",
      remedy: "Run the turn apart from its readers; end it when it is finished or stopped.",
    },
  },
  "RS-08": {
    "stop-rejected": {
      message: "streams.stop is rejected for a stream that is known",
      cause: "The operation is not implemented, or only the process that runs the turn knows the stream.",
      remedy: "Find the stream in the shared log, ask for its end there, and answer {}.",
    },
    "stream-continues-after-stop": {
      message: "The stream goes on after streams.stop",
      cause: "The wish to stop is noted, but it does not reach the turn.",
      remedy: "Cancel the turn on streams.stop, and end the stream for all of its readers.",
    },
    "handler-continues-after-stop": {
      message: "The handler goes on after streams.stop",
      cause: "The readers are disconnected, but the turn is not cancelled.",
      remedy: "Cancel the turn's handler on streams.stop, as for a client that disconnects.",
    },
    "shown-text-lost-after-stop": {
      message: "The text that a stopped message has shown is not stored",
      cause: "Only the close of a connection takes the way on which open messages are stored.",
      remedy: "End a stopped turn on the same way as one whose client disconnects.",
    },
  },
  "RS-09": {
    "end-missing": {
      message: "A complete stream that can be resumed does not end with the comment end",
      cause: "The body just ends with its last event.",
      remedy: "Send `: end` and a blank line once the turn has ended and everything is sent.",
    },
    "end-not-last": {
      message: "The comment end is not the last that a stream sends",
      cause: "The comment is sent when the handler ends, before the last events.",
      remedy: "Send the comment after the last event, once.",
    },
    "incomplete-stream-with-end": {
      message: "A stream that the server breaks off ends with the comment end",
      cause: "The comment is sent whenever the body ends.",
      remedy: "Send the comment only if the reader has got all frames of a turn that has ended.",
    },
  },
});
