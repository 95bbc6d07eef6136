// Article records made of entities alone, for tests of what ties articles together.
import type { Analysis, LocalEntity, MentionType } from "../../server/src/analysis/index";
import { countryOf } from "../../server/src/analysis/index";
import { type ArticleRecord, toRecord } from "../../server/src/corpus/index";

export interface EntitySpec {
  readonly type: MentionType;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly roles?: readonly string[];
  readonly defined?: readonly string[];
}

/** Reads `TYPE Name = Alias, Alias @ Role`; aliases and role may lack. */
export function entitySpec(line: string): EntitySpec {
  const match = /^(PER|ORG|LOC|EVT) ([^=@]+?)(?: = ([^@]+?))?(?: @ (.+))?$/.exec(line);
  if (!match) throw new Error(`no entity: ${line}`);
  return {
    type: match[1] as MentionType,
    name: match[2]!,
    aliases: match[3]?.split(", ") ?? [],
    roles: match[4] ? [match[4]] : [],
  };
}

/** A record of the article `name` with one mention of each entity, given as for {@link entitySpec}. */
export function recordOf(name: string, ...lines: readonly string[]): ArticleRecord {
  const specs = lines.map(entitySpec);
  const mentions: Analysis["mentions"][number][] = [];
  let text = "";
  specs.forEach((spec, entity) => {
    for (const surface of [spec.name, ...(spec.aliases ?? [])]) {
      mentions.push({
        start: text.length,
        end: text.length + surface.length,
        type: spec.type,
        entity,
        confidence: 0.9,
        source: "rule",
      });
      text += `${surface}. `;
    }
  });
  const entities = specs.map((spec, e): LocalEntity => {
    const country = spec.type === "LOC" ? countryOf(spec.name) : null;
    return {
      type: spec.type,
      name: spec.name,
      aliases: spec.aliases ?? [],
      roles: (spec.roles ?? []).map((role) => ({ text: role, start: 0, end: 0 })),
      introduction: mentions.findIndex((mention) => mention.entity === e),
      defined: [],
      ...(country ? { country } : {}),
    };
  });
  const analysis: Analysis = {
    language: "id",
    published: null,
    structure: {
      frontMatter: null,
      meta: {},
      headline: null,
      dateline: null,
      sections: [],
      byline: null,
      signature: null,
      bodyStart: 0,
    },
    mentions,
    timexes: [],
    entities,
    problems: [],
  };
  return toRecord(`file:///workspace/${name}`, name, text, analysis);
}
