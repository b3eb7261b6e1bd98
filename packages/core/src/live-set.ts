/** A member of a live set, which knows where it is in it. */
export interface LiveMember {
  /** Undefined while it is not a member. */
  memberIndex: number | undefined;
}

/**
 * What goes on in this process at the moment, such as its requests: members come and go all the time. A `Set` makes a new table for
 * every few of them. The old tables have moved to the old generation together with the set, and keep what they held, with all that can
 * be reached from it, until that is collected: whole turns would outlive every young collection, and be copied by it.
 */
export class LiveSet<Member extends LiveMember> {
  readonly #members: Member[] = [];

  get size(): number {
    return this.#members.length;
  }

  /** Adds one that is not a member. */
  add(member: Member): void {
    member.memberIndex = this.#members.push(member) - 1;
  }

  /** Whether it was a member. */
  delete(member: Member): boolean {
    const { memberIndex } = member;
    if (memberIndex === undefined) return false;
    const last = this.#members.at(-1)!;
    this.#members[memberIndex] = last;
    last.memberIndex = memberIndex;
    this.#members.pop();
    member.memberIndex = undefined;
    return true;
  }

  /** The members of this moment, in no order. */
  all(): readonly Member[] {
    return [...this.#members];
  }
}
