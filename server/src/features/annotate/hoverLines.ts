// What readers keep and decided, as the hover on a name tells it.
import type { Dossier, DossierRole } from "../../annotations/index";
import type { Decided, Snapshot } from "../../corpus/index";
import { italic, type Line, plain } from "../card";
import { shortDay } from "../dayInWords";
import type { DisplayLanguage } from "../strings";
import { mentionPlace, type NameTarget } from "../target";
import { annotateStrings } from "./strings";

const MAX_ROLES = 3;
/** UTF-16 code units of a description or note. */
const MAX_TEXT = 300;

/** What the record of the entity with `key` tells: who it is, what it was when, what its keeper noted. */
export function dossierLines({ entities }: Snapshot, key: string, language: DisplayLanguage): Line[] {
  const dossier = entities.dossierOf(key);
  if (!dossier) return [];
  const lines: Line[] = [];
  if (dossier.description) lines.push([plain(clipped(dossier.description))]);
  const roles = roleLine(dossier, language);
  if (roles) lines.push([plain(roles)]);
  if (dossier.notes) lines.push([italic(clipped(dossier.notes))]);
  return lines;
}

/** The latest roles first. */
function roleLine({ roles = [] }: Dossier, language: DisplayLanguage): string {
  const latest = [...roles].sort(
    (a, b) => compare(b.to ?? "9999", a.to ?? "9999") || compare(b.from ?? "", a.from ?? ""),
  );
  return latest
    .slice(0, MAX_ROLES)
    .map((role) => {
      const time = timeOf(role, language);
      return time ? `${role.title} (${time})` : role.title;
    })
    .join(" — ");
}

function timeOf({ from, to }: DossierRole, language: DisplayLanguage): string {
  const s = annotateStrings[language];
  const day = (date: string): string => (date.length === 10 ? shortDay(date, language) : date);
  if (from && to) return `${day(from)} – ${day(to)}`;
  return from ? s.since(day(from)) : to ? s.until(day(to)) : "";
}

/** Who decided the mention, and what they noted of it. */
export function decisionLines(decided: Decided | null, target: NameTarget, language: DisplayLanguage): Line[] {
  if (!decided) return [];
  const s = annotateStrings[language];
  const { start, end } = mentionPlace(target.record, target.mention);
  const isHere = (one: { start: number; end: number }): boolean => one.start === start && one.end === end;
  const names = decided.anchored
    .filter((one) => isHere(one) && one.decision.kind !== "note" && one.decision.kind !== "reject")
    .map(({ decision }) => decision.creator || s.somebody);
  const notes = decided.notes.filter(isHere).flatMap(({ decision }) => decision.note ?? []);
  return [
    ...(names.length > 0 ? [[plain(s.confirmedBy([...new Set(names)].join(", ")))]] : []),
    ...notes.map((note): Line => [italic(clipped(note))]),
  ];
}

function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= MAX_TEXT ? line : `${line.slice(0, line.lastIndexOf(" ", MAX_TEXT) || MAX_TEXT)} …`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
