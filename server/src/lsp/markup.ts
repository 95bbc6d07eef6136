// Cards to Markdown or plain text. Article text is data: whatever it holds, it shows as written.

import { positionAt, type Snapshot } from "../corpus/index";
import type { Card, Part } from "../features/index";
import { type MarkupContent, MarkupKind } from "./protocol";

/** One markup for all `cards`, a rule between them. */
export function toMarkup(snapshot: Snapshot, cards: readonly Card[], kind: MarkupKind): MarkupContent {
  if (kind === MarkupKind.PlainText) {
    const value = cards
      .map((card) => card.lines.map((line) => line.map((part) => oneLine(part.text)).join("")).join("\n"))
      .join("\n\n");
    return { kind, value };
  }
  const value = cards
    .map((card) => card.lines.map((line) => line.map((part) => markdown(snapshot, part)).join("")).join("  \n"))
    .join("\n\n---\n\n");
  return { kind, value };
}

function markdown(snapshot: Snapshot, part: Part): string {
  const core = oneLine(part.text);
  // Emphasis must not touch white space, or Markdown shows the stars.
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/s.exec(core)!;
  let text = escapeMarkdown(inner!);
  if (part.link) {
    const record = snapshot.article(part.link.uri);
    if (record) {
      const { line, character } = positionAt(record, part.link.start);
      text = `[${text}](${encodeLink(part.link.uri)}#L${line + 1},${character + 1})`;
    }
  }
  if (text && part.style === "bold") text = `**${text}**`;
  if (text && part.style === "italic") text = `*${text}*`;
  return `${before}${text}${after}`;
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");

/** Every ASCII punctuation character escaped, and HTML entities: nothing is left that Markdown or HTML could read. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]()#+\-!|~$"'.:@/=^]/g, "\\$&");
}

const encodeLink = (uri: string): string =>
  uri.replace(/[()<>\s\\]/g, (char) =>
    encodeURIComponent(char).replace(/[()]/g, (c) => `%${c.charCodeAt(0).toString(16)}`),
  );
