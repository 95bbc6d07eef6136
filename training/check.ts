// `npm run check:corpus`: proves the markup of the own corpus, its balance, and that nothing stands in it twice. Exit code 1 when something is wrong.
import { readFileSync } from "node:fs";
import path from "node:path";
import { languages } from "../server/src/analysis/languages/index";
import { forEachLine, readBlock } from "../server/src/analysis/text/blocks";
import { splitOf } from "./src/setup";
import { type GoldText, readOwnCorpus } from "./src/texts";

const SUBJECTS =
  "politics-home politics-abroad law economy sport disaster science culture religion region technology".split(" ");
const MINIMUM = { id: { articles: 200, sentences: 2400 }, en: { articles: 120, sentences: 1400 } } as const;
/** Sentences shorter than this may repeat: `Ia menolak.` */
const SHORT = 40;

const root = process.cwd();
const faults: string[] = [];

for (const language of ["id", "en"] as const) {
  const folder = path.join(root, "training/corpus", language);
  const texts = readOwnCorpus(folder);
  const subjects = new Map<string, number>();
  const types = new Map<string, number>();
  const splits = new Map<string, number>();
  const sentences = new Map<string, string>();
  let count = 0;
  for (const text of texts) {
    const source = readFileSync(path.join(folder, text.name), "utf8");
    const subject = /^subject: (\S+)$/m.exec(source)?.[1] ?? "";
    if (!SUBJECTS.includes(subject)) faults.push(`${language}/${text.name}: subject ${JSON.stringify(subject)}`);
    if (!/^published: \d{4}-\d\d-\d\d$/m.test(source)) faults.push(`${language}/${text.name}: no publication date`);
    bump(subjects, subject);
    bump(splits, splitOf(text.name));
    for (const span of text.spans) bump(types, span.type);
    checkSpans(language, text);
    for (const sentence of sentencesOf(text)) {
      count++;
      const skeleton = sentence.text.toLowerCase();
      if (skeleton.length < SHORT) continue;
      const first = sentences.get(skeleton);
      if (first) faults.push(`${language}/${text.name}: sentence of ${first} again: ${sentence.text.slice(0, 80)}`);
      else sentences.set(skeleton, text.name);
    }
  }
  const { articles, sentences: minimum } = MINIMUM[language];
  if (texts.length < articles) faults.push(`${language}: ${texts.length} articles, at least ${articles} are wanted`);
  if (count < minimum) faults.push(`${language}: ${count} sentences, at least ${minimum} are wanted`);
  const smallest = Math.min(...SUBJECTS.map((subject) => subjects.get(subject) ?? 0));
  if (smallest < texts.length / SUBJECTS.length / 3)
    faults.push(`${language}: a subject has only ${smallest} articles`);
  console.log(`${language}: ${texts.length} articles (${show(splits)}), ${count} sentences, ${show(types)}`);
  console.log(`  ${show(subjects)}`);
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function checkSpans(language: string, text: GoldText): void {
  const typeOfEntity = new Map<string, string>();
  for (const span of text.spans) {
    const surface = text.text.slice(span.start, span.end);
    if (surface !== surface.trim())
      faults.push(`${language}/${text.name}: white space at the edge of ${JSON.stringify(surface)}`);
    if (/[\r\n]/.test(surface))
      faults.push(`${language}/${text.name}: a name over two lines: ${JSON.stringify(surface)}`);
    if (!span.entity) continue;
    const known = typeOfEntity.get(span.entity);
    if (known && known !== span.type)
      faults.push(`${language}/${text.name}: entity ${span.entity} is ${known} and ${span.type}`);
    typeOfEntity.set(span.entity, span.type);
  }
}

/** Sentences with every name replaced by its type: the same sentence with a name swapped counts as the same. */
function sentencesOf(text: GoldText): { text: string }[] {
  let masked = "";
  let at = 0;
  for (const span of text.spans) {
    masked += `${text.text.slice(at, span.start)}Xxxx`;
    at = span.end;
  }
  masked += text.text.slice(at);
  const found: { text: string }[] = [];
  forEachLine(masked, 0, (start, end) => {
    const block = readBlock(masked.slice(start, end), languages.id.abbreviations);
    block.sentences.forEach((first, s) => {
      const last = (block.sentences[s + 1] ?? block.tokens.count) - 1;
      found.push({ text: block.tokens.text.slice(block.tokens.start[first], block.tokens.end[last]) });
    });
  });
  return found;
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function show(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([key, n]) => `${key} ${n}`).join(", ");
}
