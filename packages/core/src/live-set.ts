/** A member of a live set, which knows where it is in it. */
export interface LiveMember {
  /** Undefined while it is not a member. */
  memberIndex: number | undefined;
}

/**
 * What goes on in this process at the moment, such as its requests: members come and go all the time. With a `Set` that lives as long
 * as the process, whole turns outlive every young collection, and are copied by it: docs/performance.md has the measurements.
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
