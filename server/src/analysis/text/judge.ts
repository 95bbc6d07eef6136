// Does a plain text read like an article? Prose in sentences, with names or a dateline; not a licence, a log, a list or a table.
import { languages } from "../languages/index";
import type { Analysis } from "../types";
import { forEachLine } from "./blocks";

/** UTF-16 code units that are looked at. */
const SAMPLE = 30_000;
const MIN_WORDS = 50;

const LEGAL =
  /\b(licen[sc]e|licensor|copyright|warrant(?:y|ies)|redistribut\w*|all rights reserved|hak cipta dilindungi|terms and conditions)\b/gi;
const LOG_LINE =
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE)\b)/;
/** Source code, configuration and lists of requirements: what ends or begins a line of them, and comparisons. */
const CODE_LINE =
  /[;{}]\s*$|^\s*(?:\/\/|\/\*|#|<[A-Za-z!/?]|(?:def|class|return|import|function|const|let|var)\b)|[=~<>!]=/;
const SENTENCE_END = /[.!?…]["”’')\]]*(?:\s*\([^()]{1,30}\))?\s*$/;

/** Whether `text`, analysed as `analysis`, reads like an article. */
export function readsLikeArticle(text: string, analysis: Analysis): boolean {
  const sample = text.slice(analysis.structure.bodyStart, analysis.structure.bodyStart + SAMPLE);
  const functionWords = languages[analysis.language].functionWords;
  let lines = 0;
  let prose = 0;
  let proseLength = 0;
  let length = 0;
  let logs = 0;
  let tabular = 0;
  let code = 0;
  let words = 0;
  let common = 0;
  let wrapped = 0;
  let wrappedLength = 0;
  forEachLine(sample, 0, (start, end) => {
    const line = sample.slice(start, end);
    if (!line.trim()) return;
    lines++;
    length += line.length;
    if (LOG_LINE.test(line)) logs++;
    if (line.includes("\t") || line.split(/[|;=<>{}]/).length > 4) tabular++;
    if (CODE_LINE.test(line)) code++;
    const isProse = line.length >= 60 && SENTENCE_END.test(line);
    if (isProse) {
      prose++;
      proseLength += line.length;
    } else if (line.length >= 50 && line.length <= 100) {
      wrapped++;
      wrappedLength += line.length;
    }
    for (const word of line.toLowerCase().split(/[^\p{L}'’-]+/u)) {
      if (!word) continue;
      words++;
      if (functionWords.has(word)) common++;
    }
  });
  if (words < MIN_WORDS || common / words < 0.1) return false;
  if (logs > lines * 0.2 || tabular > lines * 0.2 || code > lines * 0.2) return false;
  const legal = sample.match(LEGAL)?.length ?? 0;
  if (legal >= 3 && legal / words > 0.004) return false;
  // Paragraphs on one line each, or hard-wrapped ones that are mostly full lines.
  const isProseText = proseLength >= length * 0.5 || proseLength + wrappedLength >= length * 0.75;
  if (!isProseText || (prose < 2 && wrapped < 5)) return false;
  const { mentions, structure } = analysis;
  const named = mentions.length / words >= 0.008 || (structure.dateline !== null && mentions.length >= 1);
  return named && (mentions.length >= 3 || structure.dateline !== null);
}
