// `newsmark entities`: the entities of all articles together, one JSON a line.
import type { AnalyzeOptions, MentionType } from "../analysis/index";
import { canonicalName, EntityIndex, entityIds } from "../corpus/index";
import { ExitCode, oneOf, readArguments, UsageError } from "./arguments";
import { shippedModels } from "./models";
import { idsOf } from "./output";
import { readArticles, reportFailures } from "./read";

interface Row {
  readonly type: MentionType;
  readonly name: string;
  readonly aliases: Set<string>;
  readonly roles: Set<string>;
  readonly articles: Set<string>;
  mentions: number;
}

const newRow = (type: MentionType, name: string, aliases: readonly string[] = []): Row => ({
  type,
  name,
  aliases: new Set(aliases),
  roles: new Set(),
  articles: new Set(),
  mentions: 0,
});

export async function entities(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    lang: { type: "string", default: "auto" },
    machine: { type: "boolean", default: false },
  });
  if (positionals.length === 0) throw new UsageError("no PATH given");
  const options: AnalyzeOptions = {
    language: oneOf("lang", values.lang, ["auto", "id", "en"]),
    models: shippedModels(),
  };
  const { articles, failures, dossiers } = await readArticles(positionals, options, values.machine);
  const index = new EntityIndex();
  for (const { record } of articles) index.add(record);
  const ids = entityIds(index);
  const rows = new Map<string, Row>();
  // The same article named twice is one article.
  for (const article of new Map(articles.map((one) => [one.record.uri, one])).values()) {
    const { record } = article;
    idsOf(article, index, ids).forEach((id, e) => {
      const local = record.entities[e]!;
      let row = rows.get(id);
      if (!row) {
        const dossier = dossiers.get(id);
        row = newRow(local.type, dossier?.name ?? canonicalName(index, index.resolve(record, e)), dossier?.aliases);
        rows.set(id, row);
      }
      for (const spelling of [local.name, ...local.aliases]) if (spelling !== row.name) row.aliases.add(spelling);
      for (const role of local.roles) row.roles.add(role.text);
      row.articles.add(record.uri);
      row.mentions += local.mentions;
    });
  }
  const sorted = [...rows].sort(([a, x], [b, y]) => y.mentions - x.mentions || (a < b ? -1 : 1));
  for (const [entity, { type, name, aliases, roles, articles: uris, mentions }] of sorted) {
    const row = { entity, type, name, aliases: [...aliases].sort(), roles: [...roles].sort(), articles: uris.size };
    process.stdout.write(`${JSON.stringify({ ...row, mentions })}\n`);
  }
  reportFailures("entities", failures);
  return failures.length > 0 ? ExitCode.Usage : ExitCode.Done;
}
