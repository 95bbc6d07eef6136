// Columns of tokens: CoNLL-2003 (`token POS chunk NER`) and IOB2 (`token NER`). Labels are written as IOB2 and read as IOB2 or IOB1.
// Tjong Kim Sang and De Meulder, "Introduction to the CoNLL-2003 Shared Task", 2003; Ramshaw and Marcus, 1995 (IOB1).
import type { Span } from "../analysis/index";
import { findWords } from "./align";
import type { AnnotatedText, Format, NamedText } from "./document";
import { labelOf } from "./labels";
import { fileEach, TextsByName, withoutExtension } from "./names";
import { annotated, type LabelledSpan, spansOf, withoutOverlaps } from "./spans";
import { Tally } from "./tally";
import { sentencesOf, tokensOver } from "./tokens";

const DOCUMENT = "-DOCSTART-";
const IOB2_NOTE = "labels are IOB2 (every name begins with B-), not the IOB1 of the original CoNLL-2003 files";

export const conll: Format = {
  write: (texts) => write(texts, ".conll", (token, label) => `${token} _ O ${label}`, `${DOCUMENT} -X- O O\n\n`),
  read,
};

export const iob2: Format = {
  write: (texts) => write(texts, ".iob2", (token, label) => `${token}\t${label}`, ""),
  read,
};

function write(
  texts: readonly AnnotatedText[],
  extension: string,
  row: (token: string, label: string) => string,
  head: string,
) {
  const tally = new Tally();
  const files = fileEach(texts, extension, (annotatedText) => {
    const { text, language } = annotatedText;
    const within = inSentences(annotatedText, tally);
    const { kept, dropped } = withoutOverlaps(within);
    for (const span of dropped) tally.span(annotatedText, span, "overlaps a longer one");
    const sentences = sentencesOf(text, language, kept);
    const labels = labelTokens(sentences.flat(), kept);
    for (const span of kept) tally.attributes(span, []);
    let content = head;
    let t = 0;
    for (const sentence of sentences) {
      for (const { start, end } of sentence) content += `${row(text.slice(start, end), labels[t++]!)}\n`;
      content += "\n";
    }
    return content;
  });
  return { files, left: tally.lines(), notes: [IOB2_NOTE] };
}

/** Spans that are in one sentence, without the whitespace around them; the others are named. */
function inSentences(annotatedText: AnnotatedText, tally: Tally): LabelledSpan[] {
  const spans = spansOf(annotatedText);
  const sentences = sentencesOf(annotatedText.text, annotatedText.language, spans);
  const tokens = sentences.flat();
  const sentenceOf = sentences.flatMap((sentence, s) => sentence.map(() => s));
  return spans.flatMap((span) => {
    const over = tokensOver(tokens, span);
    if (!over || sentenceOf[over.first] !== sentenceOf[over.last]) {
      tally.span(annotatedText, span, over ? "goes beyond its sentence" : "has no token");
      return [];
    }
    const start = tokens[over.first]!.start;
    const end = tokens[over.last]!.end;
    if (start !== span.start || end !== span.end) tally.span(annotatedText, span, "the whitespace around it");
    return [{ ...span, start, end }];
  });
}

/** A label for each token; borders of `spans` are borders of tokens. */
function labelTokens(tokens: readonly Span[], spans: readonly LabelledSpan[]): string[] {
  const labels = tokens.map(() => "O");
  for (const span of spans) {
    const { first, last } = tokensOver(tokens, span)!;
    for (let t = first; t <= last; t++) labels[t] = `${t === first ? "B" : "I"}-${span.label}`;
  }
  return labels;
}

interface Row {
  readonly token: string;
  readonly label: string;
}

/** Documents of sentences; a file has several where `-DOCSTART-` begins them. */
function documentsOf(content: string): Row[][][] {
  const documents: Row[][][] = [];
  let document: Row[][] = [];
  let sentence: Row[] = [];
  const endSentence = (): void => {
    if (sentence.length > 0) document.push(sentence);
    sentence = [];
  };
  const endDocument = (): void => {
    endSentence();
    if (document.length > 0) documents.push(document);
    document = [];
  };
  for (const line of content.split("\n")) {
    const columns = line.trim().split(/[ \t]+/);
    const [token = ""] = columns;
    if (token === "") endSentence();
    else if (token === DOCUMENT) endDocument();
    else if (!isComment(columns))
      sentence.push({ token, label: columns.length > 1 ? columns[columns.length - 1]! : "O" });
  }
  endDocument();
  return documents;
}

/** `# sent_id = 1`, `# newdoc`: a token `#` has a label behind it. */
const isComment = ([token, second, third]: readonly string[]): boolean =>
  token === "#" && (third === "=" || second === "newdoc" || second === "id");

/** Runs of one label in a sentence: `B-` begins one, and in IOB1 so does an `I-` that does not go on. `E-`, `L-`, `S-`, `U-` as in IOBES. */
function runsOf(sentence: readonly Row[]): { first: number; last: number; label: string }[] {
  const runs: { first: number; last: number; label: string }[] = [];
  let open: { first: number; last: number; label: string } | null = null;
  sentence.forEach((row, i) => {
    const prefix = /^[BIESLU]-/.exec(row.label)?.[0];
    if (!prefix) {
      open = null;
      return;
    }
    const label = row.label.slice(2);
    if (open && open.label === label && "IEL".includes(prefix[0]!)) {
      open.last = i;
    } else {
      open = { first: i, last: i, label };
      runs.push(open);
    }
    if ("ESLU".includes(prefix[0]!)) open = null;
  });
  return runs;
}

function read(files: Parameters<Format["read"]>[0], texts: readonly NamedText[] = []) {
  const known = new TextsByName(texts);
  const tally = new Tally();
  const result: AnnotatedText[] = [];
  for (const { path, content } of files) {
    const documents = documentsOf(content.replace(/^\ufeff/, ""));
    const name = withoutExtension(path);
    documents.forEach((document, d) => {
      const several = documents.length > 1;
      // A file of several documents may be of all articles, in their order.
      const given = several
        ? [known.get(`${name}#${d + 1}`), texts[d]].find((one) => one && holds(one.text, document))
        : known.get(name);
      const own = given?.text ?? document.map((sentence) => sentence.map(({ token }) => token).join(" ")).join("\n");
      const target = { name: given?.name ?? (several ? `${name}#${d + 1}` : name), text: own };
      result.push(annotated(target, placed(path, document, target, tally)));
    });
    if (documents.length === 0) {
      const given = known.get(name);
      if (given) result.push(annotated({ name: given.name, text: given.text }, []));
    }
  }
  return { texts: result, ...tally.problems() };
}

/** The share of a document's tokens that stands in the article that it is of; other tokenizers write some in another way. */
const FITTING = 0.9;

function holds(text: string, document: readonly Row[][]): boolean {
  const words = document.flatMap((sentence) => sentence.map(({ token }) => token));
  return findWords(text, words).filter(Boolean).length >= FITTING * words.length;
}

function placed(path: string, document: readonly Row[][], { text }: NamedText, tally: Tally): LabelledSpan[] {
  const words = findWords(
    text,
    document.flatMap((sentence) => sentence.map(({ token }) => token)),
  );
  const lost = words.filter((word) => word === null).length;
  if (lost > 0) tally.add(`${path}: ${lost} of ${words.length} tokens are not in the text`);
  const spans: LabelledSpan[] = [];
  let base = 0;
  for (const sentence of document) {
    for (const { first, last, label } of runsOf(sentence)) {
      const type = labelOf(label);
      const [from, to] = [words[base + first], words[base + last]];
      if (!type) tally.count(`${JSON.stringify(label)} is no type of name or time`);
      else if (!from || !to)
        tally.add(`${path}: ${label} ${JSON.stringify(sentence[first]!.token)} is not in the text`);
      else spans.push({ start: from.start, end: to.end, label: type });
    }
    base += sentence.length;
  }
  return spans;
}
