// Articles with gold entities, resolved across articles as the product does: with their gold mentions given, or with those the tagger finds.
import { readFileSync } from "node:fs";
import path from "node:path";
import { resolveEntities } from "../../server/src/analysis/entities/resolve";
import { findRoles } from "../../server/src/analysis/entities/roles";
import { type Analysis, analyze, type MentionType, type NameModels } from "../../server/src/analysis/index";
import { languages } from "../../server/src/analysis/languages/index";
import type { NameSpan } from "../../server/src/analysis/names/article";
import { type Block, forEachLine, readBlock } from "../../server/src/analysis/text/blocks";
import { type ArticleRecord, decode, EntityIndex, entityIds, toRecord } from "../../server/src/corpus/index";

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: MentionType;
  readonly cluster: string;
}

export interface GoldArticle {
  readonly doc: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** The articles that `gold.jsonl` of the folder names, in its order. */
export function goldArticles(folder: string): GoldArticle[] {
  return readFileSync(path.join(folder, "gold.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const { doc, mentions } = JSON.parse(line) as Omit<GoldArticle, "text">;
      return { doc, mentions, text: decode(readFileSync(path.join(folder, doc))).text };
    });
}

/** Record of an article whose names are its gold mentions. */
export function givenRecord({ doc, text, mentions }: GoldArticle): ArticleRecord {
  const analysis = analyze(text, { fileName: doc });
  const pack = languages[analysis.language];
  const blocks: Block[] = [];
  forEachLine(text, analysis.structure.bodyStart, (start, end) => {
    blocks.push({ start, ...readBlock(text.slice(start, end), pack.abbreviations) });
  });
  const names = mentions.map(
    ({ start, end, type }): NameSpan => ({ start, end, type, confidence: 1, source: "human" }),
  );
  const roles = findRoles(blocks, names, pack);
  const resolved: Analysis = {
    ...analysis,
    ...resolveEntities(text, names, roles, pack, analysis.structure.headline),
  };
  return toRecord(`file:///gold/${doc}`, doc, text, resolved);
}

/** Record of an article whose names the tagger finds. */
export const foundRecord = ({ doc, text }: GoldArticle, models: NameModels): ArticleRecord =>
  toRecord(`file:///gold/${doc}`, doc, text, analyze(text, { fileName: doc, models }));

/** Gold cluster and resolved id of every mention that gold and records share, by span; with the article and the name. */
export function resolvedPairs(
  articles: readonly GoldArticle[],
  records: readonly ArticleRecord[],
): { readonly gold: string; readonly id: string; readonly at: string }[] {
  const index = new EntityIndex();
  for (const record of records) index.add(record);
  const ids = entityIds(index);
  return articles.flatMap(({ doc, mentions }, i) => {
    const record = records[i]!;
    const { count, start, end, entity } = record.mentions;
    const bySpan = new Map<string, number>();
    for (let m = 0; m < count; m++) bySpan.set(`${start[m]} ${end[m]}`, entity[m]!);
    return mentions.flatMap((mention) => {
      const found = bySpan.get(`${mention.start} ${mention.end}`);
      if (found === undefined) return [];
      return [{ gold: mention.cluster, id: ids.get(index.resolve(record, found))!, at: `${doc} ${mention.text}` }];
    });
  });
}
