// The one door of the analysis: text to Analysis. Pure: no clock, no files, no state between calls.

import { resolveEntities } from "./entities/resolve";
import { findRoles } from "./entities/roles";
import { detectLanguage, languages } from "./languages/index";
import { type LineMemos, tagNames } from "./names/index";
import { type Block, type BlockText, forEachLine, readBlock } from "./text/blocks";
import { readFrontMatter } from "./text/frontMatter";
import { readPublished } from "./text/published";
import { readStructure } from "./text/structure";
import { type BlockTimexes, matchBlock, resolveTimexes } from "./time/index";
import type { Analysis, AnalyzeOptions, LanguageId, Problem } from "./types";

/** UTF-16 code units, and blocks in them, whose words decide the language. */
const LANGUAGE_SAMPLE = 20_000;
const LANGUAGE_SAMPLE_BLOCKS = 40;

/** What an analysis leaves for the next one of a changed text: the work on lines that stay as they are. */
export interface Reuse {
  readonly language: LanguageId;
  /** In text order. */
  readonly lines: readonly Line[];
  /** Text that a language was detected in, and which. */
  readonly detected: Detected | null;
}

interface Detected {
  readonly sample: string;
  readonly language: LanguageId;
}

interface Line extends BlockText {
  /** Its text. */
  readonly source: string;
  readonly timexes: BlockTimexes;
  readonly names: LineMemos;
}

/**
 * Analyses an article. Never throws: what could not be done is in `problems`. The same text and options give the same result, with or without
 * `reuse` from an earlier version of the text.
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  return analyzeIncrementally(text, options, null).analysis;
}

/** As {@link analyze}; `reuse` comes from the analysis of an earlier version and spares the lines that both have. */
export function analyzeIncrementally(
  text: string,
  options: AnalyzeOptions,
  reuse: Reuse | null,
): { readonly analysis: Analysis; readonly reuse: Reuse } {
  const problems: Problem[] = [];
  const attempt = <T>(part: string, fallback: T, run: () => T): T => {
    try {
      return run();
    } catch (error) {
      problems.push({
        code: "internal",
        message: `${part}: ${error instanceof Error ? error.message : String(error)}`,
      });
      return fallback;
    }
  };

  const frontMatter = readFrontMatter(text);
  if (frontMatter.problem) problems.push(frontMatter.problem);
  const stated = statedLanguage(frontMatter.meta.language, options);
  const detected = stated ? null : detectIn(text, frontMatter.bodyStart, reuse?.detected ?? null);
  const language = stated ?? detected!.language;
  const pack = languages[language];

  const starts: number[] = [];
  const sources: string[] = [];
  forEachLine(text, frontMatter.bodyStart, (start, end) => {
    starts.push(start);
    sources.push(text.slice(start, end));
  });
  const made = new Map<string, Line>();
  const lines = linesOf(sources, reuse?.language === language ? reuse.lines : [], (source) => {
    let line = made.get(source);
    if (!line) {
      const block = readBlock(source, pack.abbreviations);
      line = {
        ...block,
        source,
        timexes: attempt<BlockTimexes>("dates", [], () => matchBlock(block, language)),
        names: { body: {}, title: {} },
      };
      made.set(source, line);
    }
    return line;
  });
  const blocks: Block[] = [];
  const matches: BlockTimexes[] = [];
  const memos: LineMemos[] = [];
  lines.forEach((line, i) => {
    if (line.tokens.count === 0) return;
    blocks.push({ start: starts[i]!, tokens: line.tokens, sentences: line.sentences });
    matches.push(line.timexes);
    memos.push(line.names);
  });

  const structure = readStructure(blocks, frontMatter, pack);
  const published = attempt("publication date", null, () => readPublished(text, blocks, structure, pack, options));
  const timexes = attempt("dates", [], () =>
    resolveTimexes(blocks, matches, { language, published: published?.value ?? null }),
  );
  const { signature } = structure;
  const names = attempt("names", [], () =>
    tagNames({ text, blocks, structure, pack, memos }, options.models?.[language]),
  ).filter((name) => !signature || name.end <= signature.start || name.start >= signature.end);
  const roles = attempt(
    "roles",
    names.map(() => []),
    () => findRoles(blocks, names, pack),
  );
  const { mentions, entities } = resolveEntities(text, names, roles, pack, structure.headline);
  return {
    analysis: { language, published, structure, mentions, timexes, entities, problems },
    reuse: { language, lines, detected },
  };
}

/**
 * The lines with these texts: from `known` where it has them, else from `make`. Lines before and behind what an edit has changed are compared in their
 * order, which is quicker than to look each up.
 */
function linesOf(sources: readonly string[], known: readonly Line[], make: (source: string) => Line): Line[] {
  const most = Math.min(sources.length, known.length);
  let before = 0;
  while (before < most && known[before]!.source === sources[before]) before++;
  const shift = known.length - sources.length;
  let from = sources.length;
  while (from > before && from + shift > before && known[from + shift - 1]!.source === sources[from - 1]) from--;
  const others = new Map(known.slice(before, from + shift).map((line) => [line.source, line]));
  return sources.map((source, i) => {
    if (i < before) return known[i]!;
    if (i >= from) return known[i + shift]!;
    return others.get(source) ?? make(source);
  });
}

function statedLanguage(stated: string | undefined, options: AnalyzeOptions): LanguageId | null {
  if (options.language && options.language !== "auto") return options.language;
  const code = stated?.slice(0, 2).toLowerCase();
  return code === "id" || code === "en" ? code : null;
}

/** Detects the language of the first lines from `bodyStart` on; `known` spares the work where these are the same. */
function detectIn(text: string, bodyStart: number, known: Detected | null): Detected {
  const sample = text.slice(bodyStart, bodyStart + LANGUAGE_SAMPLE);
  if (known?.sample === sample) return known;
  const words: string[] = [];
  let blocks = 0;
  forEachLine(sample, 0, (start, end) => {
    if (blocks++ >= LANGUAGE_SAMPLE_BLOCKS) return;
    for (const word of sample
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}]+/u))
      words.push(word);
  });
  return { sample, language: detectLanguage(words) };
}
