// Articles whose names a test marks itself, `[Vladimir Putin|PER]`, so that what stands on the names is tested without the tagger.

import { resolveEntities } from "../../server/src/analysis/entities/resolve";
import { findRoles } from "../../server/src/analysis/entities/roles";
import type { LanguageId, LocalEntity, Mention, MentionType, Role } from "../../server/src/analysis/index";
import { languages } from "../../server/src/analysis/languages/index";
import type { NameSpan } from "../../server/src/analysis/names/article";
import { type Block, forEachLine, readBlock } from "../../server/src/analysis/text/blocks";
import { readStructure } from "../../server/src/analysis/text/structure";
import { dedent } from "./fixture";

export interface Tagged {
  readonly text: string;
  readonly names: readonly NameSpan[];
}

/** Reads `[surface|TYPE]` marks; common indentation is taken off. */
export function tagged(source: string): Tagged {
  const marked = dedent(source).join("\n");
  const names: NameSpan[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(/\[([^[\]|]+)\|(PER|ORG|LOC|EVT)\]/g)) {
    text += marked.slice(at, match.index);
    const start = text.length;
    text += match[1];
    names.push({ start, end: text.length, type: match[2] as MentionType, confidence: 0.9, source: "rule" });
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), names };
}

export interface ResolvedArticle {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  /** The roles told beside each mention. */
  readonly roles: readonly (readonly Role[])[];
}

/** The entities and roles of an article with marked names. */
export function resolved(source: string, language: LanguageId = "id"): ResolvedArticle {
  const { text, names } = tagged(source);
  const pack = languages[language];
  const blocks: Block[] = [];
  forEachLine(text, 0, (start, end) => {
    blocks.push({ start, ...readBlock(text.slice(start, end), pack.abbreviations) });
  });
  const structure = readStructure(blocks, { span: null, meta: {}, bodyStart: 0, problem: null }, pack);
  const roles = findRoles(blocks, names, pack);
  return { text, roles, ...resolveEntities(text, names, roles, pack, structure.headline) };
}

/** Surfaces by entity, each entity as its mentions in text order: `Vladimir Putin, Putin`. */
export function groups({ text, mentions, entities }: ResolvedArticle): string[] {
  return entities.map((_, e) =>
    mentions
      .filter((mention) => mention.entity === e)
      .map(({ start, end }) => text.slice(start, end))
      .join(", "),
  );
}
