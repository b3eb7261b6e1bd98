import { useEffect, useRef, useState } from "react";
import { failureOf } from "../chat/failure.ts";
import { useChat } from "../chat/use-chat.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { record, type Recording } from "./recording.ts";

interface DictationButtonProps {
  readonly isDisabled: boolean;
  readonly onText: (text: string) => void;
}

type State = "idle" | "recording" | "transcribing";

const looks = {
  idle: { icon: "microphone", label: "Dictate" },
  recording: { icon: "stop", label: "Stop recording" },
  transcribing: { icon: "microphone", label: "Writing down what you said" },
} as const;

/** Records speech and puts it into words; a second press ends the recording. */
export function DictationButton({ isDisabled, onText }: DictationButtonProps) {
  const { chat } = useChat();
  const [state, setState] = useState<State>("idle");
  const [error, setError] = useState<string>();
  const recording = useRef<Recording | undefined>(undefined);
  useEffect(() => () => void recording.current?.stop(), []);

  const toggle = async (): Promise<void> => {
    setError(undefined);
    try {
      if (!recording.current) {
        recording.current = await record();
        setState("recording");
        return;
      }
      setState("transcribing");
      const { current } = recording;
      recording.current = undefined;
      onText(await chat.transcribe(await current.stop()));
    } catch (thrown) {
      setError(
        thrown instanceof DOMException ? "There is no microphone that can be used." : failureOf(thrown).title,
      );
    }
    setState("idle");
  };

  return (
    <>
      {error && (
        <span className="ck-note" role="alert">
          {error}
        </span>
      )}
      <IconButton
        {...looks[state]}
        className={state === "recording" ? "ck-recording" : ""}
        aria-pressed={state === "recording"}
        disabled={isDisabled || state === "transcribing"}
        onClick={() => void toggle()}
      />
    </>
  );
}
