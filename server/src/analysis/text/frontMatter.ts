// Optional YAML between two `---` lines at the very top of an article.
import { META_KEYS, type MetaKey, type Problem, type Span } from "../types";
import { readKeyValues } from "./keyValues";

export interface FrontMatter {
  readonly span: Span | null;
  readonly meta: Partial<Record<MetaKey, string>>;
  /** Offset after the front matter and the line end that closes it. */
  readonly bodyStart: number;
  readonly problem: Problem | null;
}

/** UTF-16 code units that front matter may take; a `---` line far down is a divider, not its end. */
const MAX_LENGTH = 20_000;

/** Reads the front matter of `text`. Never throws: what does not parse is reported, the keys around it count. */
export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { span: null, meta: {}, bodyStart: 0, problem: null };
  const head = text.slice(0, MAX_LENGTH);
  const open = /^---[ \t]*\r?\n/.exec(head);
  if (!open) return none;
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(head.slice(open[0].length));
  if (!close) return none;
  const yamlEnd = open[0].length + close.index;
  const bodyStart = yamlEnd + close[0].length;
  const span = { start: 0, end: yamlEnd + 3 };
  const meta: Partial<Record<MetaKey, string>> = {};
  const { values, problem } = readKeyValues(head.slice(open[0].length, yamlEnd));
  for (const key of META_KEYS) {
    const value = values.get(key);
    if (value !== undefined) meta[key] = value;
  }
  return { span, meta, bodyStart, problem: problem === null ? null : { code: "front-matter", message: problem, span } };
}
