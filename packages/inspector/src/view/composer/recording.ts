/** A recording that is running. */
export interface Recording {
  /** Ends it and lets go of the microphone. */
  readonly stop: () => Promise<Blob>;
}

/** What servers are used to, from the official client. */
const types = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

/** Begins to record the microphone. Throws a DOMException if there is none or the user refuses. */
export async function record(): Promise<Recording> {
  // A page that is not served securely has no `mediaDevices`.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices) throw new DOMException("Only a secure page may record.", "NotSupportedError");
  const stream = await devices.getUserMedia({ audio: true });
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : {});
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve();
  });
  recorder.start();
  return {
    async stop() {
      if (recorder.state !== "inactive") recorder.stop();
      await ended;
      for (const track of stream.getTracks()) track.stop();
      return new Blob(pieces, { type: recorder.mimeType });
    },
  };
}
