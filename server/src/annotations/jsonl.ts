// The file of an article's decisions: one a line, in any order, with whatever a merge of two branches left in it.
import { compareDecisions, settle } from "./decide";
import { readLine, writeLine } from "./line";
import type { Contradiction, Decision } from "./types";

/** A line of the file. What it does not read is kept byte for byte. */
export interface AnnotationLine {
  /** One-based; 0 for a line that is not in the file yet. */
  readonly number: number;
  /** Without the line feed. */
  readonly bytes: Uint8Array;
  /** Null for a line that is no annotation. */
  readonly decision: Decision | null;
}

export interface AnnotationProblem {
  readonly line: number;
  readonly message: string;
}

export interface AnnotationFile {
  readonly lines: readonly AnnotationLine[];
  /** Decisions that hold, oldest first: one an id and span, and every note. */
  readonly decisions: readonly Decision[];
  readonly problems: readonly AnnotationProblem[];
  readonly contradictions: readonly Contradiction[];
}

const LINE_FEED = 10;

/** Reads a file. Never throws: lines that are no annotations are reported with their number, and the rest is read. */
export function readAnnotations(bytes: Uint8Array): AnnotationFile {
  const lines: AnnotationLine[] = [];
  const problems: AnnotationProblem[] = [];
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let number = 0;
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const to = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(from, to);
    from = to + 1;
    number++;
    let text: string;
    try {
      text = decoder.decode(line);
    } catch {
      lines.push({ number, bytes: line, decision: null });
      problems.push({ line: number, message: "not UTF-8" });
      continue;
    }
    if (text.trim() === "") continue;
    const read = readLine(text);
    if (typeof read === "string") problems.push({ line: number, message: read });
    lines.push({ number, bytes: line, decision: typeof read === "string" ? null : read });
  }
  return { ...summary(lines), problems };
}

/** The bytes of a file. Lines that were read are as they were. */
export function writeAnnotations({ lines }: Pick<AnnotationFile, "lines">): Uint8Array {
  const bytes = new Uint8Array(lines.reduce((sum, line) => sum + line.bytes.length + 1, 0));
  let at = 0;
  for (const line of lines) {
    bytes.set(line.bytes, at);
    at += line.bytes.length;
    bytes[at++] = LINE_FEED;
  }
  return bytes;
}

export const NO_ANNOTATIONS: AnnotationFile = { lines: [], decisions: [], problems: [], contradictions: [] };

/** The file with `decisions` in the place of those of the same id, or at its end. */
export function withDecisions(file: AnnotationFile, decisions: readonly Decision[]): AnnotationFile {
  const encoder = new TextEncoder();
  const changed = new Map(
    decisions.map((decision): [string, AnnotationLine] => [
      decision.id,
      { number: 0, bytes: encoder.encode(writeLine(decision)), decision },
    ]),
  );
  const placed = new Set<string>();
  const lines: AnnotationLine[] = [];
  for (const line of file.lines) {
    const id = line.decision?.id;
    const instead = id === undefined ? undefined : changed.get(id);
    if (!instead) lines.push(line);
    else if (!placed.has(id!)) {
      placed.add(id!);
      lines.push({ ...instead, number: line.number });
    }
  }
  for (const [id, line] of changed) if (!placed.has(id)) lines.push(line);
  return { ...summary(lines), problems: file.problems };
}

/** The file without the decisions of these ids. */
export function withoutDecisions(file: AnnotationFile, ids: ReadonlySet<string>): AnnotationFile {
  const lines = file.lines.filter(({ decision }) => !decision || !ids.has(decision.id));
  return { ...summary(lines), problems: file.problems };
}

/** Hashes of the texts that lines of the file refer to. */
export function textHashes(file: AnnotationFile): Set<string> {
  return new Set(file.lines.flatMap(({ decision }) => decision?.target.hash ?? []));
}

function summary(lines: readonly AnnotationLine[]): Omit<AnnotationFile, "problems"> {
  // By id, then by what the line says: the same decision twice is one.
  const byId = new Map<string, Map<string, Decision>>();
  for (const { decision } of lines) {
    if (!decision) continue;
    const versions = byId.get(decision.id) ?? new Map<string, Decision>();
    byId.set(decision.id, versions.set(writeLine(decision), decision));
  }
  const contradictions: Contradiction[] = [];
  const decisions: Decision[] = [];
  for (const versions of byId.values()) {
    const [winner, ...losers] = [...versions]
      .sort(([lineA, a], [lineB, b]) => compareDecisions(b, a) || (lineA < lineB ? 1 : -1))
      .map(([, decision]) => decision);
    decisions.push(winner!);
    if (losers.length > 0) contradictions.push({ winner: winner!, losers });
  }
  const settled = settle(
    decisions,
    (decision) => decision,
    ({ id, target: { hash, start, end } }) => (start === null ? id : `${hash} ${start} ${end}`),
  );
  return { lines, decisions: settled.holding, contradictions: [...contradictions, ...settled.contradictions] };
}
