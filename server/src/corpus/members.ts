// Sets that are arrays while they are small: most keys are tied to one or two others, and a Set takes ten times the memory of these.

/** Different items, in the order in which they came. Iterates either way. */
export type Members<T> = readonly T[] | ReadonlySet<T>;

/** Up to so many are an array. */
const SMALL = 8;

export const NO_MEMBERS: readonly never[] = [];

const isSet = <T>(members: Members<T>): members is ReadonlySet<T> => members instanceof Set;

export const sizeOf = (members: Members<unknown>): number => (isSet(members) ? members.size : members.length);

export const isMember = <T>(members: Members<T>, item: T): boolean =>
  isSet(members) ? members.has(item) : members.includes(item);

/** The member of those that have only one, else null. */
export function onlyOf<T>(members: Members<T>): T | null {
  if (sizeOf(members) !== 1) return null;
  for (const member of members) return member;
  return null;
}

/** Adds `item`, if it is not there; the members to keep. */
export function withMember<T>(members: Members<T>, item: T): Members<T> {
  if (isSet(members)) return (members as Set<T>).add(item);
  if (members.includes(item)) return members;
  return members.length < SMALL ? members.concat([item]) : new Set(members).add(item);
}

/** Takes `item` out; the members to keep. */
export function withoutMember<T>(members: Members<T>, item: T): Members<T> {
  if (!isSet(members)) {
    const at = members.indexOf(item);
    return at < 0 ? members : withoutRange(members, at, at + 1);
  }
  (members as Set<T>).delete(item);
  return members.size === 0 ? NO_MEMBERS : members;
}

/** Adds `item` behind a list that is not written to otherwise; the list to keep. A short list takes no more memory than it needs. */
export function appended<T>(list: readonly T[], item: T): readonly T[] {
  // Spreading would leave room for sixteen more.
  if (list.length < 2 * SMALL) return list.concat([item]);
  (list as T[]).push(item);
  return list;
}

/** Takes out the items from `from` to before `to`; the list to keep. The reverse of {@link appended}. */
export function withoutRange<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (to - from === list.length) return NO_MEMBERS;
  if (list.length <= 2 * SMALL) return list.toSpliced(from, to - from);
  (list as T[]).splice(from, to - from);
  return list;
}
