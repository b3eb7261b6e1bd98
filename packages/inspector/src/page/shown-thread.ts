const keyOf = (user: string): string => `chatkit-inspector-thread-${user}`;

/** The thread that this tab has shown a user before it was refreshed; null if there was none. */
export const shownThread = (user: string): string | null => sessionStorage.getItem(keyOf(user));

/** Keeps the thread for the next load of the page. */
export function rememberThread(user: string, { threadId }: { threadId: string | null }): void {
  if (threadId === null) sessionStorage.removeItem(keyOf(user));
  else sessionStorage.setItem(keyOf(user), threadId);
}
