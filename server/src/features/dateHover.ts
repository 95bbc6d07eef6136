// Hover on a date: the day in words, how the text tells it, and who else names it.
import { dayOf, positionAt, type Snapshot } from "../corpus/index";
import { bold, type Card, type Line, plain } from "./card";
import { type DisplayLanguage, type Strings, strings } from "./strings";
import { type DateTarget, dateAt, spanPlace } from "./target";
import { longDay, shortDay, valueInWords } from "./valueInWords";

const DAY = 86_400_000;

/** The card for the temporal expression at `offset`, or null where there is none. */
export function dateHover(snapshot: Snapshot, uri: string, offset: number, language: DisplayLanguage): Card | null {
  const target = dateAt(snapshot, uri, offset);
  if (!target) return null;
  const { record, timex } = target;
  const s = strings[language];
  const kind = { DATE: s.date, TIME: s.time, DURATION: s.duration, SET: s.repeated }[timex.type];
  const words = valueInWords(timex.value, language);
  const modified = timex.mod ? `${s.mods[timex.mod]} · ` : "";
  const title = timex.type === "SET" && !/^P/.test(timex.value) ? `${s.every} ${words}` : words;
  const lines: Line[] = [[bold(title), plain(` · ${modified}${kind}`)]];
  const how = explanation(snapshot, target, s, language);
  if (how) lines.push([plain(how)]);
  if (timex.conflict) lines.push([plain(`⚠ ${s.conflict}`)]);
  const day = dayOf(timex.value);
  if (day) {
    lines.push([plain(sameDay(snapshot, uri, day, s))]);
  }
  return { place: spanPlace(record, timex), lines };
}

function explanation(
  snapshot: Snapshot,
  { record, timex }: DateTarget,
  s: Strings,
  language: DisplayLanguage,
): string | null {
  const text = snapshot.text(record.uri);
  const parts: string[] = [];
  const surface = text?.slice(timex.start, timex.end);
  if (timex.cue === "article" && timex.anchor && text) {
    const anchor = text.slice(timex.anchor.start, timex.anchor.end);
    parts.push(s.cues.article(anchor, positionAt(record, timex.anchor.start).line + 1));
  } else if (timex.cue !== "explicit" && timex.cue !== "article") {
    parts.push(s.cues[timex.cue]);
  }
  const day = dayOf(timex.value);
  const published = record.published?.value ?? null;
  if (published) {
    if (timex.cue === "publication") parts[parts.length - 1] += `, ${longDay(published, language)}`;
    if (day) parts.push(distance(day, published, s));
    else if (timex.type !== "DURATION") parts.push(`${s.published} ${shortDay(published, language)}`);
  } else if (timex.cue === "article" || timex.cue === "none") {
    parts.push(s.publicationUnknown);
  }
  if (parts.length === 0) return null;
  return surface ? `“${surface}”: ${parts.join(" · ")}` : parts.join(" · ");
}

function distance(day: string, published: string, s: Strings): string {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${published}T00:00:00Z`)) / DAY);
  if (days === 0) return s.distance.same;
  return days < 0 ? s.distance.before(-days) : s.distance.after(days);
}

function sameDay(snapshot: Snapshot, uri: string, day: string, s: Strings): string {
  let here = 0;
  let there = 0;
  let articles = 0;
  for (const [other, timexes] of snapshot.days.on(day)) {
    if (other === uri) here += timexes.length;
    else {
      there += timexes.length;
      articles++;
    }
  }
  return s.sameDay(here, there, articles);
}
