/** Reports a failure that the client does not see. Never throws. */
export type Report = (error: unknown) => void;

/** The application's `onError`, made safe to call from anywhere. Default: console.error. */
export const reporter =
  (onError: Report = (error) => console.error("chatkit:", error)): Report =>
  (error) => {
    try {
      onError(error);
    } catch (failure) {
      console.error("chatkit: onError failed:", failure, "while reporting:", error);
    }
  };
