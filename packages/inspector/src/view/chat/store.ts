/** A value that listeners watch; they hear of changes at most once a frame. */
export interface Store<State> {
  readonly get: () => State;
  /** Replaces the value by what `change` makes of it; returning the same value changes nothing. */
  readonly update: (change: (state: State) => State) => void;
  /** Calls `listener` after changes, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Creates a store; hundreds of tokens that arrive together cost one notification. */
export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  let scheduled = false;
  const listeners = new Set<() => void>();
  const notify = (): void => {
    scheduled = false;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    update(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      if (scheduled) return;
      scheduled = true;
      // A hidden page gets no frames.
      if (document.hidden) setTimeout(notify, 100);
      else requestAnimationFrame(notify);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
