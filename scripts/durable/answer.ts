/** Steps with an effect in each turn. */
export const stepsOfTurn = 6;

const whole = new RegExp(
  `^${Array.from({ length: stepsOfTurn }, (_, n) => `${n + 1}: (done|interrupted), `).join("")}end$`,
);

/** Whether it is an answer from its first word to its last, with nothing twice. */
export const isWhole = (text: string): boolean => whole.test(text);

/** Steps of the answer whose process died while they ran. */
export const interruptions = (text: string): number => text.split("interrupted").length - 1;
