// `newsmark agreement`: how far two annotators agree, and where they do not. Lines and columns count from 1, columns in UTF-16 code units.
import { stat } from "node:fs/promises";
import path from "node:path";
import { MENTION_TYPES } from "../analysis/index";
import {
  type Agreement,
  type AgreementScores,
  type Anchored,
  type Decision,
  type JudgedArticle,
  type Judgement,
  agreement as measure,
  type Opinion,
  settle,
  tokensOf,
} from "../annotations/index";
import {
  type AnnotationStore,
  articleDecisions,
  decode,
  diskFiles,
  findDecisions,
  type Known,
  known,
  lineStartsOf,
  positionAt,
} from "../corpus/index";
import { ExitCode, oneOf, readArguments, UsageError } from "./arguments";
import { counted } from "./counted";
import { printable } from "./printable";
import { complain, reportFailures } from "./read";
import { openStore } from "./workspaces";

const FORMATS = ["text", "jsonl"] as const;

/** A text with where its lines begin. */
interface Article {
  readonly text: string;
  readonly lineStarts: Uint32Array;
}

/** One annotator: whose decisions count, and where they are kept. */
interface Annotator {
  /** For display. */
  readonly name: string;
  readonly store: AnnotationStore;
  readonly known: Known;
  /** All decisions that hold where null. */
  readonly creator: string | null;
}

export async function agreement(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    creators: { type: "string" },
    format: { type: "string", default: "text" },
  });
  const format = oneOf("format", values.format, FORMATS);
  const failures: string[] = [];
  const [a, b] = await annotators(positionals, values.creators, failures);
  const texts = new Map<string, Article>();
  const judged = await judgedArticles(a, b, texts, failures);
  const result = measure(judged);
  process.stdout.write(format === "jsonl" ? toLines(result, a, b, texts) : toText(result, a, b, texts));
  reportFailures("agreement", failures);
  return failures.length > 0 ? ExitCode.Usage : ExitCode.Done;
}

/** @throws UsageError unless there are two workspaces, or one and two creators. */
async function annotators(
  folders: readonly string[],
  creators: string | undefined,
  failures: string[],
): Promise<[Annotator, Annotator]> {
  const names = creators?.split(",").map((name) => name.trim());
  if (names && (names.length !== 2 || names.includes("") || names[0] === names[1])) {
    throw new UsageError(`--creators takes two names, as in Ani,Budi, not ${JSON.stringify(creators)}`);
  }
  if (names ? folders.length !== 1 : folders.length !== 2) {
    throw new UsageError(names ? "--creators takes one WORKSPACE" : "two workspaces, or --creators X,Y and one");
  }
  const opened = await Promise.all(
    folders.map(async (folder) => {
      const info = await stat(folder).catch(() => null);
      if (!info?.isDirectory()) throw new UsageError(`${folder}: no such folder`);
      const store = await openStore(path.resolve(folder), failures);
      return { store, known: known([store.dossiers.dossiers]) };
    }),
  );
  const annotator = (i: number): Annotator => {
    const { store, known } = opened[i] ?? opened[0]!;
    return { name: names?.[i] ?? folders[i]!, store, known, creator: names?.[i] ?? null };
  };
  return [annotator(0), annotator(1)];
}

/** Articles that both annotated, by path; what is left out is told on standard error. Fills `texts`, by article. */
async function judgedArticles(
  a: Annotator,
  b: Annotator,
  texts: Map<string, Article>,
  failures: string[],
): Promise<JudgedArticle[]> {
  const [ofA, ofB] = [a, b].map((annotator) => {
    const articles = [...annotator.store.articles()].filter((article) => decisionsOf(annotator, article).length > 0);
    return new Set(articles);
  });
  for (const [{ name }, own, others] of [
    [a, ofA!, ofB!],
    [b, ofB!, ofA!],
  ] as const) {
    const alone = [...own].filter((article) => !others.has(article)).length;
    if (alone > 0) complain("agreement", `left out: ${counted(alone, "article")} that ${name} alone annotated`);
  }
  const judged: JudgedArticle[] = [];
  for (const article of [...ofA!].filter((one) => ofB!.has(one)).sort()) {
    const text = (await textOf(a, article)) ?? (await textOf(b, article));
    if (text === null) {
      failures.push(`${article}: no such article`);
      continue;
    }
    texts.set(article, { text, lineStarts: lineStartsOf(text) });
    const judgements = [await judgementOf(a, article, text), await judgementOf(b, article, text)];
    judged.push({ article, tokens: tokensOf(text), a: judgements[0]!, b: judgements[1]! });
  }
  return judged;
}

function decisionsOf({ store, creator }: Annotator, article: string): readonly Decision[] {
  const { decisions, lines } = store.annotations(article);
  if (creator === null) return decisions;
  // Those that another annotator's later word has overruled count here, too.
  return lines.flatMap(({ decision }) => (decision?.creator === creator ? [decision] : []));
}

async function textOf({ store }: Annotator, article: string): Promise<string | null> {
  const file = path.join(store.folder, ...article.split("/"));
  if (!(await diskFiles.stat(store.folder, file))) return null;
  try {
    return decode(await diskFiles.read(file)).text;
  } catch {
    return null;
  }
}

async function judgementOf(annotator: Annotator, article: string, text: string): Promise<Judgement> {
  const { store, known, name } = annotator;
  const decided = await articleDecisions(store, article, decisionsOf(annotator, article));
  const { anchored, orphans } = findDecisions(text, decided);
  if (orphans.length > 0) {
    complain(
      "agreement",
      `left out: ${counted(orphans.length, "decision")} of ${name} without a place in the present text of ${article}`,
    );
  }
  const { holding } = settle(anchored, decisionIn, ({ start, end }) => `${start} ${end}`);
  const names = holding.flatMap(({ start, end, decision }) => {
    if (decision.kind === "reject" || decision.kind === "note") return [];
    const entity = decision.entity === null ? null : (known.names?.idOf.get(decision.entity) ?? decision.entity);
    const type = (entity !== null && known.dossiers.get(entity)?.type) || decision.type;
    return type ? [{ start, end, type, entity }] : [];
  });
  return { names, rejected: holding.filter(({ decision }) => decision.kind === "reject") };
}

const decisionIn = ({ decision }: Anchored): Decision => decision;

const shownScore = (score: number | null): string => (score === null ? "-" : score.toFixed(3));

function toText(result: Agreement, a: Annotator, b: Annotator, texts: ReadonlyMap<string, Article>): string {
  const row = (name: string, { a: mine, b: theirs, both, f1, kappa }: AgreementScores): string[] => [
    name,
    ...[mine, theirs, both].map(String),
    shownScore(f1),
    shownScore(kappa),
  ];
  const rows = [
    ["type", "A", "B", "both", "F1", "kappa"],
    ...MENTION_TYPES.map((type) => row(type, result.byType[type])),
    row("all", result.all),
  ];
  const table = rows.map((cells) => cells.map((cell, c) => (c === 0 ? cell.padEnd(4) : cell.padStart(6))).join(" "));
  const head = `A: ${a.name}, B: ${b.name}; ${counted(texts.size, "article")}, ${counted(result.tokens, "token")}`;
  const places = result.disagreements.map((one) => {
    const { text, lineStarts } = texts.get(one.article)!;
    const { line, character } = positionAt({ lineStarts }, one.start);
    const place = `${one.article}:${line + 1}:${character + 1}`;
    return `${place} ${one.kind}: A ${shownOpinion(one.a, text)}; B ${shownOpinion(one.b, text)}`;
  });
  return `${[head, ...table, ...places].map(printable).join("\n")}\n`;
}

function toLines(result: Agreement, a: Annotator, b: Annotator, texts: ReadonlyMap<string, Article>): string {
  const scores = (type: string, of: AgreementScores): object => ({ type, ...of });
  const opinion = (of: Opinion, text: string): unknown =>
    of === null || of === "rejected" ? of : { ...of, text: text.slice(of.start, of.end) };
  const lines: object[] = [
    { annotators: [a.name, b.name], articles: texts.size, tokens: result.tokens },
    ...MENTION_TYPES.map((type) => scores(type, result.byType[type])),
    scores("all", result.all),
    ...result.disagreements.map((one) => {
      const { text, lineStarts } = texts.get(one.article)!;
      const { line, character } = positionAt({ lineStarts }, one.start);
      const place = { doc: one.article, line: line + 1, column: character + 1, start: one.start, end: one.end };
      return { ...place, kind: one.kind, a: opinion(one.a, text), b: opinion(one.b, text) };
    }),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** `PER "Joko Widodo" per:joko-widodo`, `no name`, `nothing`. */
function shownOpinion(opinion: Opinion, text: string): string {
  if (opinion === null) return "nothing";
  if (opinion === "rejected") return "no name";
  const { start, end, type, entity } = opinion;
  return `${type} ${JSON.stringify(text.slice(start, end))}${entity === null ? "" : ` ${entity}`}`;
}
