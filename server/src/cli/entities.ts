// `newsmark entities`: the entities of all articles together, one JSON a line.
import type { AnalyzeOptions } from "../analysis/index";
import { canonicalName, entityIds, typeOfKey } from "../corpus/index";
import { ExitCode, oneOf, readArguments, UsageError } from "./arguments";
import { shippedModels } from "./models";
import { indexOf, readArticles, reportFailures } from "./read";

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
  const { articles, failures, notes, dossiers } = await readArticles(positionals, options, values.machine);
  const index = indexOf(articles, dossiers);
  const rows = [...entityIds(index)].map(([key, entity]) => {
    const name = canonicalName(index, key);
    const aliases = new Set(index.dossierOf(key)?.aliases);
    const roles = new Set<string>();
    const docs = new Set<string>();
    let mentions = 0;
    for (const { record, entity: e } of index.appearances(key)) {
      const local = record.entities[e]!;
      for (const spelling of [local.name, ...local.aliases]) if (spelling !== name) aliases.add(spelling);
      for (const role of local.roles) roles.add(role.text);
      docs.add(record.uri);
      mentions += local.mentions;
    }
    return {
      entity,
      type: typeOfKey(key),
      name,
      aliases: [...aliases].sort(),
      roles: [...roles].sort(),
      articles: docs.size,
      mentions,
    };
  });
  rows.sort((a, b) => b.mentions - a.mentions || (a.entity < b.entity ? -1 : 1));
  for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  reportFailures("entities", failures, notes);
  return failures.length > 0 ? ExitCode.Usage : ExitCode.Done;
}
