// Hover in a file of dossiers: what the articles know of the entity, and what a field means.
import { MENTION_TYPES } from "../../analysis/index";
import type { Snapshot } from "../../corpus/index";
import { bold, type Card, type Line, plain } from "../card";
import { MAX_LINES } from "../hover";
import { entityLines, spellingCounts } from "../nameHover";
import { type DisplayLanguage, strings } from "../strings";
import { entityAt } from "./definition";
import type { DossierText } from "./file";
import { dossierStrings, FIELD_PATHS } from "./strings";
import { type DossierTarget, dossierTargetAt } from "./target";

/** The card for what stands at `offset`, at most {@link MAX_LINES} lines; null where nothing is told. */
export function dossierHover(
  snapshot: Snapshot,
  files: readonly DossierText[],
  file: DossierText,
  offset: number,
  language: DisplayLanguage,
): Card | null {
  const target = dossierTargetAt(file, offset);
  if (!target) return null;
  const lines =
    target.part === "key" ? fieldLines(target, language) : valueLines(snapshot, files, file, target, language);
  if (lines.length === 0) return null;
  return { place: { uri: file.uri, start: target.span.start, end: target.span.end }, lines: lines.slice(0, MAX_LINES) };
}

function fieldLines({ path }: DossierTarget, language: DisplayLanguage): Line[] {
  const field = FIELD_PATHS.find((known) => known === path.join("."));
  if (!field) return [];
  return [[bold(path[path.length - 1]!), plain(` · ${dossierStrings[language].fields[field]}`)]];
}

function valueLines(
  snapshot: Snapshot,
  files: readonly DossierText[],
  file: DossierText,
  target: DossierTarget,
  language: DisplayLanguage,
): Line[] {
  const { path, text } = target;
  const s = dossierStrings[language];
  if (path.join(".") === "type") {
    const type = MENTION_TYPES.find((known) => known === text);
    return type ? [[bold(type), plain(` · ${strings[language].types[type]}`)]] : [];
  }
  const entity = entityAt(snapshot, files, file, target);
  if (!entity) return [];
  const { key, found } = entity;
  const lines: Line[] = [];
  if (path[0] === "aliases" && text !== null) {
    const counts = key === null ? [] : spellingCounts(snapshot.entities.appearances(key));
    const articles = counts.find(([spelling]) => spelling === text)?.[1] ?? 0;
    lines.push([plain(s.spelled(text, articles))]);
  }
  if (key !== null) return [...lines, ...entityLines(snapshot, key, language)];
  const name = found?.record.name ?? found?.record.id ?? text ?? "";
  const type = found?.record.type;
  const title: Line = [bold(name), ...(type ? [plain(` · ${strings[language].types[type]}`)] : [])];
  return [...lines, title, [plain(s.inNoArticle)]];
}
