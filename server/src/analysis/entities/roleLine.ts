// A line's tokens with the names among them, and what telling a role asks of them.
import { people } from "../languages/people";
import type { LanguagePack } from "../languages/types";
import type { NameSpan } from "../names/article";
import type { BlockText } from "../text/blocks";
import { Case, TokenKind, type Tokens } from "../text/tokens";
import type { MentionType } from "../types";

/** A name of the line: its index among the article's, first token and the one after its last. */
export interface NameInLine {
  readonly name: number;
  readonly from: number;
  readonly to: number;
}

const CLOSING = /^[,.;:!?)(\]–—"”-]$/;
const BOUNDARY = /^[,.;:!?()–—"“”]$/;
/** What sentences of running text end with, and headlines do not. */
const FULL_STOP = /[.!?…"”')\]]\s*$/;
/** Indonesian verbs by their prefixes. */
const VERB = /^(?:me[mnlrwy]|di|ber|ter)/;

export class RoleLine {
  readonly tokens: Tokens;
  readonly words: LanguagePack["names"];
  readonly names: readonly NameInLine[];
  readonly #pack: LanguagePack;
  readonly #types: readonly NameSpan[];
  /** Index into {@link names} by token, or -1. */
  readonly #at: Int32Array;
  #running: boolean | null = null;
  #titled: boolean | null = null;

  constructor({ tokens }: BlockText, names: readonly NameInLine[], types: readonly NameSpan[], pack: LanguagePack) {
    this.tokens = tokens;
    this.names = names;
    this.words = pack.names;
    this.#pack = pack;
    this.#types = types;
    this.#at = new Int32Array(tokens.count).fill(-1);
    for (let n = 0; n < names.length; n++) this.#at.fill(n, names[n]!.from, names[n]!.to);
  }

  /** Without whose it is: `kuasa hukumnya`. */
  text(from: number, to: number): string {
    return this.tokens.text.slice(this.tokens.start[from], this.tokens.end[to - 1]).replace(/nya$/, "");
  }

  /** In lower case; empty outside the line. */
  word(t: number): string {
    return this.tokens.lower[t] ?? "";
  }

  nameAt(t: number): NameInLine | null {
    return this.names[this.#at[t] ?? -1] ?? null;
  }

  typeAt(t: number): MentionType | null {
    const name = this.nameAt(t);
    return name && this.#types[name.name]!.type;
  }

  isPerson(t: number): boolean {
    return this.typeAt(t) === "PER";
  }

  /** An office, a rank or a trade. */
  isHead(t: number): boolean {
    const head = this.word(t).replace(/nya$/, "");
    return this.words.roleHeads.has(head) || people.trades.has(head);
  }

  /** English plural of a head. */
  isPluralHead(t: number): boolean {
    const word = this.word(t);
    return this.words.modifiersFirst && word.endsWith("s") && this.words.roleHeads.has(word.slice(0, -1));
  }

  /** A word that narrows a role, or another name in it. */
  isPart(t: number): boolean {
    const word = this.word(t);
    const type = this.typeAt(t);
    if (type !== null) return type !== "PER";
    if (people.joints.has(word)) return false;
    return (
      this.isHead(t) ||
      this.words.roleWords.has(word) ||
      people.modifiers.has(word) ||
      (this.words.modifiersFirst && this.words.demonyms.has(word))
    );
  }

  isConjunction(t: number): boolean {
    return this.words.conjunctions.has(this.word(t));
  }

  /** A preposition, article or conjunction, which no role begins or ends with. */
  isJoint(t: number): boolean {
    return !this.nameAt(t) && people.joints.has(this.word(t));
  }

  isVerb(t: number): boolean {
    const word = this.word(t);
    if (this.words.speechVerbs.has(word)) return true;
    return !this.words.modifiersFirst && VERB.test(word) && !this.isPart(t);
  }

  isFunction(t: number): boolean {
    const word = this.word(t);
    return this.#pack.functionWords.has(word) || this.words.placePrepositions.has(word);
  }

  /** A lower-case noun, as far as can be told, of which no list knows. */
  isPlain(t: number): boolean {
    const { kind, casing } = this.tokens;
    if (kind[t] !== TokenKind.Word || casing[t] !== Case.Lower || this.nameAt(t)) return false;
    return !this.isVerb(t) && !this.isFunction(t) && !this.isJoint(t) && !people.named.has(this.word(t));
  }

  isCapital(t: number): boolean {
    const { kind, casing } = this.tokens;
    return kind[t] === TokenKind.Word && casing[t] !== Case.Lower && !this.nameAt(t);
  }

  /** A capitalised word that no list knows, where capitals tell something. */
  isTitle(t: number): boolean {
    if (!this.isCapital(t) || this.isTitled || this.isFunction(t)) return false;
    return !this.words.calendar.has(this.word(t)) && !people.openers.has(this.word(t));
  }

  /** `'s` behind a place or body. */
  isPossessive(t: number): boolean {
    return /^['’]s$/.test(this.word(t)) && this.nameAt(t - 1) !== null && !this.isPerson(t - 1);
  }

  startsClause(t: number): boolean {
    return t === 0 || BOUNDARY.test(this.word(t - 1));
  }

  /** Whether a clause or sentence may end before token `t`. */
  isClosed(t: number): boolean {
    return t >= this.tokens.count || CLOSING.test(this.word(t));
  }

  /** Whether a role may stand before a comma and a name that no comma closes: at the beginning of its clause, with a capital or a name, or quoted. */
  mayIntroduce(from: number, to: number): boolean {
    if (this.startsClause(from) || this.words.speechVerbs.has(this.word(from - 1))) return true;
    for (let t = from; t < to; t++) if (this.tokens.casing[t] !== Case.Lower) return true;
    return false;
  }

  /** Whether what ends before token `to` is the beginning of its clause, as an adverbial: `Menurut Ketua KPK, …`, `Kepada hakim, …`. */
  isFronted(to: number): boolean {
    let t = to;
    while (!this.startsClause(t) || this.nameAt(t - 1)) t--;
    const { roleLinks, roleBridge, modifiersFirst } = this.words;
    if (t >= to || (modifiersFirst ? roleBridge : roleLinks).has(this.word(t))) return false;
    // `"…", ujar Budi, ketua KPK.` goes on about Budi.
    if (this.words.speechVerbs.has(this.word(t)) && t > 0 && this.word(t - 1) !== ".") return false;
    return this.isFunction(t) || this.isVerb(t) || people.openers.has(this.word(t));
  }

  /** Running text rather than a headline. */
  get isRunning(): boolean {
    this.#running ??= FULL_STOP.test(this.tokens.text.slice(-8));
    return this.#running;
  }

  /** Every word is capitalised, verbs too: a capital tells nothing. */
  get isTitled(): boolean {
    if (this.#titled === null) {
      this.#titled = true;
      for (let t = 0; t < this.tokens.count && this.#titled; t++)
        if (this.isPlain(t) || (this.tokens.casing[t] === Case.Lower && this.isVerb(t))) this.#titled = false;
    }
    return this.#titled;
  }
}
