// What an article calls a person: the words of the role beside the name.
import { people } from "../languages/people";
import type { LanguagePack } from "../languages/types";
import type { NameSpan } from "../names/article";
import type { Block } from "../text/blocks";
import { Case, TokenKind } from "../text/tokens";
import type { Role } from "../types";

/** A role is told in at most this many tokens. */
const MAX_ROLE_TOKENS = 14;
/** A short form in parentheses has at most this many. */
const MAX_SHORT_FORM = 4;

/**
 * The role told beside each of `names` (sorted by start, all inside `blocks`), or null: `Presiden Rusia Vladimir Putin`, `Kepala Keamanan Rusia,
 * Nikolai Patrushev`, `Patrushev, yang juga merupakan Sekretaris Dewan Keamanan Rusia`, `Prigozhin selaku pendiri dari Wagner`.
 * Persons only. One pass over the blocks.
 */
export function findRoles(
  text: string,
  blocks: readonly Block[],
  names: readonly NameSpan[],
  pack: LanguagePack,
): (Role | null)[] {
  const roles = new Array<Role | null>(names.length).fill(null);
  let next = 0;
  for (const block of blocks) {
    const blockEnd = block.start + block.tokens.text.length;
    while (next < names.length && names[next]!.start < block.start) next++;
    if (next >= names.length) break;
    let behind = next;
    let hasPerson = false;
    for (; behind < names.length && names[behind]!.start < blockEnd; behind++)
      if (names[behind]!.type === "PER") hasPerson = true;
    if (!hasPerson) continue;
    const nameAt = new Int32Array(block.tokens.count).fill(-1);
    const inBlock: { name: number; from: number; to: number }[] = [];
    let token = 0;
    for (let n = next; n < behind; n++) {
      const name = names[n]!;
      while (token < block.tokens.count && block.start + block.tokens.end[token]! <= name.start) token++;
      const from = token;
      let to = from;
      while (to < block.tokens.count && block.start + block.tokens.start[to]! < name.end) nameAt[to++] = n;
      inBlock.push({ name: n, from, to });
    }
    // Tokens before this belong to the role of a name before.
    let taken = 0;
    for (const { name, from, to } of inBlock) {
      if (names[name]!.type !== "PER") continue;
      const after = roleAfter(block, to, nameAt, names, pack);
      const found = roleBefore(block, from, nameAt, names, pack);
      const before = found && found[0] >= taken ? found : null;
      // `Ketua KPK, Rina Lestari, Gubernur Aceh, Budi Santoso, …`: a list goes on as it began.
      const span = after && !(before && leadsToPerson(block, after[1], nameAt, names, pack)) ? after : before;
      if (!span) continue;
      if (span === after) taken = after[1];
      const start = block.start + block.tokens.start[span[0]]!;
      const end = block.start + block.tokens.end[span[1] - 1]!;
      roles[name] = { start, end, text: text.slice(start, end) };
    }
  }
  return roles;
}

/** Whether the next word behind a comma or conjunction is a person's name. */
function leadsToPerson(
  { tokens }: Block,
  from: number,
  nameAt: Int32Array,
  names: readonly NameSpan[],
  pack: LanguagePack,
): boolean {
  let t = from;
  while (t < tokens.count && (tokens.lower[t] === "," || pack.names.conjunctions.has(tokens.lower[t]!))) t++;
  return t < tokens.count && nameAt[t]! >= 0 && names[nameAt[t]!]!.type === "PER";
}

/** Whether `word` (lower case) begins a role: an office, a rank or a trade. */
const isHead = (word: string, pack: LanguagePack): boolean => pack.names.roleHeads.has(word) || people.trades.has(word);

/** Of a part of a body: `Komisi III`, `Wakil Ketua 1`. */
const isNumber = (word: string): boolean => /^(?:[ivx]{1,5}|\d{1,2})$/.test(word);

type TokenRange = readonly [from: number, to: number];

function roleBefore(
  block: Block,
  nameFrom: number,
  nameAt: Int32Array,
  names: readonly NameSpan[],
  pack: LanguagePack,
): TokenRange | null {
  const { lower, kind } = block.tokens;
  const { roleWords, honorifics, roleLinks } = pack.names;
  let to = nameFrom;
  while (
    to > 0 &&
    ((honorifics.has(lower[to - 1]!) && !isHead(lower[to - 1]!, pack)) ||
      (lower[to - 1] === "." && to > 1 && honorifics.has(lower[to - 2]!)))
  )
    to--;
  if (to > 0 && roleLinks.has(lower[to - 1]!)) to--;
  if (to > 0 && lower[to - 1] === ",") to--;
  to = shortFormAt(block, to) ?? to;
  let from = to;
  let head = -1;
  while (from > 0 && to - from < MAX_ROLE_TOKENS) {
    const shortForm = from < to ? shortFormAt(block, from) : null;
    if (shortForm !== null) {
      from = shortForm;
      continue;
    }
    const t = from - 1;
    const name = nameAt[t]!;
    const isName = name >= 0 && names[name]!.type !== "PER" && names[name]!.type !== "EVT";
    const isRole = isHead(lower[t]!, pack) || roleWords.has(lower[t]!);
    const isCapital = kind[t] === TokenKind.Word && block.tokens.casing[t] !== Case.Lower && name < 0 && t > 0;
    const isDemonym = pack.names.modifiersFirst && pack.names.demonyms.has(lower[t]!);
    if (!isName && !isRole && !isCapital && !isDemonym && !(lower[t] === "-" && from < to)) break;
    from--;
    if (isHead(lower[t]!, pack)) head = t;
  }
  if (head < 0 || head >= to) return null;
  return [pack.names.modifiersFirst ? firstModifier(block, from, head, nameAt, names, pack) : head, to];
}

/** Where a short form in parentheses begins that ends before token `to`: `Komisi Pemberantasan Korupsi (KPK)`. Null where there is none. */
function shortFormAt({ tokens }: Block, to: number): number | null {
  if (to < 3 || tokens.lower[to - 1] !== ")") return null;
  for (let t = to - 2; t >= Math.max(0, to - 1 - MAX_SHORT_FORM); t--) {
    if (tokens.lower[t] === "(") return t < to - 2 ? t : null;
    if (tokens.kind[t] !== TokenKind.Word || tokens.casing[t] === Case.Lower) return null;
  }
  return null;
}

/** Where a role begins whose head is at `head`: the words before it that narrow it, articles and conjunctions left out. */
function firstModifier(
  block: Block,
  from: number,
  head: number,
  nameAt: Int32Array,
  names: readonly NameSpan[],
  pack: LanguagePack,
): number {
  const { lower } = block.tokens;
  const { roleWords, demonyms, inside } = pack.names;
  let first = head;
  while (first > from) {
    const t = first - 1;
    const isPlaceOrBody = nameAt[t]! >= 0 && names[nameAt[t]!]!.type !== "PER";
    if (!isPlaceOrBody && !roleWords.has(lower[t]!) && !demonyms.has(lower[t]!)) break;
    first--;
  }
  while (first < head && inside.has(lower[first]!) && nameAt[first]! < 0) first++;
  return first;
}

function roleAfter(
  block: Block,
  nameTo: number,
  nameAt: Int32Array,
  names: readonly NameSpan[],
  pack: LanguagePack,
): TokenRange | null {
  const { lower, count } = block.tokens;
  const { roleWords, roleLinks, roleBridge, inside } = pack.names;
  let t = nameTo;
  const opens = lower[t] === "(";
  const comma = lower[t] === "," || opens;
  if (comma) t++;
  let bridged = false;
  while (t < count && t - nameTo < 7 && (roleLinks.has(lower[t]!) || roleBridge.has(lower[t]!))) {
    bridged = true;
    t++;
  }
  const from = t;
  if (pack.names.conjunctions.has(lower[t]!)) return null;
  if (pack.names.modifiersFirst) {
    while (
      t < count &&
      t - from < 4 &&
      (roleWords.has(lower[t]!) || pack.names.demonyms.has(lower[t]!)) &&
      !isHead(lower[t]!, pack)
    )
      t++;
  }
  if (!(comma || bridged) || t >= count || !isHead(lower[t]!, pack) || nameAt[t]! >= 0) return null;
  while (t < count && t - from < MAX_ROLE_TOKENS) {
    const name = nameAt[t]!;
    const isName = name >= 0 && names[name]!.type !== "PER";
    if (
      !isName &&
      !isHead(lower[t]!, pack) &&
      !roleWords.has(lower[t]!) &&
      !inside.has(lower[t]!) &&
      !(lower[t] === "-" && nameAt[t]! >= 0) &&
      !isNumber(lower[t]!)
    )
      break;
    t++;
  }
  while (t > from && inside.has(lower[t - 1]!) && nameAt[t - 1]! < 0) t--;
  if (opens && lower[t] !== ")") return null;
  // `Budi, Ketua KPK Rina ...` is a list of people: what stands right before the next person belongs to that one.
  if (t < count && nameAt[t]! >= 0 && names[nameAt[t]!]!.type === "PER") return null;
  return t > from ? [from, t] : null;
}
