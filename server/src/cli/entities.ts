// `newsmark entities`: the entities of all articles together, one JSON a line.
import type { AnalyzeOptions } from "../analysis/index";
import { canonicalName, EntityIndex, entityIds, typeOfKey } from "../corpus/index";
import { ExitCode, oneOf, readArguments, UsageError } from "./arguments";
import { shippedModels } from "./models";
import { readArticles, reportFailures } from "./read";

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
      const row = rows.get(id) ?? newRow(index.resolve(record, e), dossiers.get(id));
      rows.set(id, row);
      for (const spelling of [local.name, ...local.aliases]) if (spelling !== row.name) row.aliases.add(spelling);
      for (const role of local.roles) row.roles.add(role.text);
      row.articles.add(record.uri);
      row.mentions += local.mentions;
    });
  }
  rows.sort((a, b) => b.mentions - a.mentions || (a.entity < b.entity ? -1 : 1));
  for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  reportFailures("entities", failures);
  return failures.length > 0 ? ExitCode.Usage : ExitCode.Done;
}
