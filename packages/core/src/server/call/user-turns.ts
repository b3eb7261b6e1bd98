/** Counts the turns of each user that run in this process. */
export interface UserTurns {
  /** Undefined if the user has `most` already. Call the result at the end of the turn. */
  enter(userId: string, most: number): (() => void) | undefined;
}

export function userTurns(): UserTurns {
  const running = new Map<string, number>();
  const add = (userId: string, difference: number): void => {
    const count = (running.get(userId) ?? 0) + difference;
    if (count === 0) running.delete(userId);
    else running.set(userId, count);
  };
  return {
    enter(userId, most) {
      if ((running.get(userId) ?? 0) >= most) return undefined;
      add(userId, 1);
      let left = false;
      return () => {
        if (!left) add(userId, -1);
        left = true;
      };
    },
  };
}
