/** The end of a turn: a little space, and nothing to read. */
export const EndOfTurn = () => <div className="ck-end-of-turn" />;
