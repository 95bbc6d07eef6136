// Semantic tokens in LSP's relative encoding, with deltas against what the client has.
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta } from "vscode-languageserver";
import type { Span } from "../analysis/index";
import { type ArticleRecord, positionAt } from "../corpus/index";
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from "../features/index";

const TYPE_INDEX = new Map(TOKEN_TYPES.map((type, i) => [type, i]));
const MODIFIER_BIT = new Map(TOKEN_MODIFIERS.map((modifier, i) => [modifier, 1 << i]));

export class TokenCache {
  readonly #builders = new Map<string, SemanticTokensBuilder>();

  full(record: ArticleRecord): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.#builders.set(record.uri, builder);
    push(builder, record);
    return builder.build();
  }

  /** A delta when `previousResultId` is the last answer for the article, else all tokens. */
  delta(record: ArticleRecord, previousResultId: string): SemanticTokens | SemanticTokensDelta {
    const builder = this.#builders.get(record.uri);
    if (!builder) return this.full(record);
    builder.previousResult(previousResultId);
    push(builder, record);
    return builder.buildEdits();
  }

  forget(uri: string): void {
    this.#builders.delete(uri);
  }
}

export function rangeTokens(record: ArticleRecord, range: Span): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  push(builder, record, range);
  return builder.build();
}

function push(builder: SemanticTokensBuilder, record: ArticleRecord, range?: Span): void {
  for (const token of semanticTokens(record, range)) {
    const { line, character } = positionAt(record, token.start);
    const modifiers = token.modifiers.reduce((bits, modifier) => bits | MODIFIER_BIT.get(modifier)!, 0);
    builder.push(line, character, token.end - token.start, TYPE_INDEX.get(token.type)!, modifiers);
  }
}
