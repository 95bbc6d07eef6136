// Optional YAML between two `---` lines at the very top of an article.
import { parse } from "yaml";
import { META_KEYS, type MetaKey, type Problem, type Span } from "../types";

export interface FrontMatter {
  readonly span: Span | null;
  readonly meta: Partial<Record<MetaKey, string>>;
  /** Offset after the front matter and the line end that closes it. */
  readonly bodyStart: number;
  readonly problem: Problem | null;
}

/** UTF-16 code units that front matter may take; a `---` line far down is a divider, not its end. */
const MAX_LENGTH = 20_000;

/** Reads the front matter of `text`. Never throws: YAML that does not parse is reported and skipped over as a block. */
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
  try {
    // maxAliasCount 0: an article is untrusted, and aliases can blow up. At the level `error` warnings are not printed; at `silent` nothing is thrown.
    const value: unknown = parse(head.slice(open[0].length, yamlEnd), { maxAliasCount: 0, logLevel: "error" });
    if (value && typeof value === "object") {
      for (const key of META_KEYS) {
        const entry = (value as Record<string, unknown>)[key];
        if (typeof entry === "string" || typeof entry === "number") meta[key] = String(entry);
      }
    }
    return { span, meta, bodyStart, problem: null };
  } catch (error) {
    const message = error instanceof Error ? error.message.split("\n")[0]! : String(error);
    return { span, meta, bodyStart, problem: { code: "front-matter", message, span } };
  }
}
