// Semantic tokens in LSP's relative encoding, with deltas against what the client has.
import type { Span } from "../analysis/index";
import { type ArticleRecord, positionAt } from "../corpus/index";
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from "../features/index";
import type { SemanticTokens, SemanticTokensDelta } from "./protocol";

const TYPE_INDEX = new Map(TOKEN_TYPES.map((type, i) => [type, i]));
const MODIFIER_BIT = new Map(TOKEN_MODIFIERS.map((modifier, i) => [modifier, 1 << i]));

/** Numbers of a token in the encoding: line and character from the token before, length, type, modifiers. */
const NUMBERS = 5;

interface Answer {
  readonly id: string;
  readonly data: readonly number[];
}

export class TokenCache {
  /** The last answer, by article. */
  readonly #answers = new Map<string, Answer>();
  #answered = 0;

  full(record: ArticleRecord): SemanticTokens {
    const { id, data } = this.#next(record);
    return { resultId: id, data: [...data] };
  }

  /** A delta when `previousResultId` is the last answer for the article, else all tokens. */
  delta(record: ArticleRecord, previousResultId: string): SemanticTokens | SemanticTokensDelta {
    const before = this.#answers.get(record.uri);
    if (before?.id !== previousResultId) return this.full(record);
    const { id, data } = this.#next(record);
    return { resultId: id, edits: editsBetween(before.data, data) };
  }

  forget(uri: string): void {
    this.#answers.delete(uri);
  }

  #next(record: ArticleRecord): Answer {
    const answer = { id: String(++this.#answered), data: encode(record) };
    this.#answers.set(record.uri, answer);
    return answer;
  }
}

export const rangeTokens = (record: ArticleRecord, range: Span): SemanticTokens => ({ data: encode(record, range) });

function encode(record: ArticleRecord, range?: Span): number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const token of semanticTokens(record, range)) {
    const at = positionAt(record, token.start);
    const modifiers = token.modifiers.reduce((bits, modifier) => bits | MODIFIER_BIT.get(modifier)!, 0);
    const character = at.line === last.line ? at.character - last.character : at.character;
    data.push(at.line - last.line, character, token.end - token.start, TYPE_INDEX.get(token.type)!, modifiers);
    last = at;
  }
  return data;
}

/** At most one edit: what is between the tokens that both begin with and those that both end with. */
function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensDelta["edits"] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  head -= head % NUMBERS;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  tail -= tail % NUMBERS;
  const [deleteCount, added] = [before.length - head - tail, after.length - head - tail];
  if (deleteCount === 0 && added === 0) return [];
  return [{ start: head, deleteCount, ...(added > 0 ? { data: after.slice(head, head + added) } : {}) }];
}
