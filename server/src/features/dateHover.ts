// Hover on a date: the value in words, how it was decided, how far it is from publication, and who else names it.
import { parseIsoDate, type Timex } from "../analysis/index";
import { indexOfDay, type Period, periodOf, type Snapshot } from "../corpus/index";
import { bold, type Card, type Line, plain } from "./card";
import { type DistanceUnit, dateStrings } from "./dateStrings";
import { boundsInWords } from "./dayInWords";
import { mismatchOf } from "./diagnostics/weekdayMismatch";
import { resolutionOf } from "./resolution";
import { type DisplayLanguage, strings } from "./strings";
import { type DateTarget, dateAt, spanPlace } from "./target";
import { valueInWords } from "./valueInWords";

/** The card for the temporal expression at `offset`, or null where there is none. */
export function dateHover(snapshot: Snapshot, uri: string, offset: number, language: DisplayLanguage): Card | null {
  const target = dateAt(snapshot, uri, offset);
  if (!target) return null;
  const { record, timex } = target;
  const text = snapshot.text(record.uri);
  const period = periodOf(timex.value);
  const lines: Line[] = [title(timex, period, language)];
  const how = explanation(target, text, period, language);
  if (how) lines.push([plain(how)]);
  const mismatch = text === null ? null : mismatchOf(record, text, timex, language);
  if (mismatch) lines.push([plain(`⚠ ${mismatch.short}`)]);
  if (period) lines.push([plain(samePeriod(snapshot, uri, period, language))]);
  return { place: spanPlace(record, timex), lines };
}

function title(timex: Timex, period: Period | null, language: DisplayLanguage): Line {
  const s = strings[language];
  const d = dateStrings[language];
  const words = valueInWords(timex.value, language);
  const recurs = timex.type === "SET" && !timex.value.startsWith("P");
  const kind = { DATE: s.date, TIME: s.time, DURATION: s.duration, SET: s.repeated }[timex.type];
  const finer =
    timex.type === "DATE" && period ? (boundsInWords(period, language) ?? d.kinds[period.granularity]) : kind;
  return [
    bold(recurs ? `${s.every} ${words}` : words),
    plain(["", finer, ...(timex.mod ? [d.mods[timex.mod]] : [])].join(" · ")),
  ];
}

/** `“Rabu lalu”: the Wednesday before the publication date, Saturday 16 September 2023 · 3 days before publication`. */
function explanation(
  { record, timex }: DateTarget,
  text: string | null,
  period: Period | null,
  language: DisplayLanguage,
): string | null {
  const found = resolutionOf(record, text, timex, language);
  const published = record.published?.value ?? null;
  const distance = published && period && !found?.tellsDistance ? distanceOf(period, published, language) : null;
  const parts = [found?.sentence ?? null, distance].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const surface = found && text !== null ? `“${text.slice(timex.start, timex.end)}”: ` : "";
  return surface + parts.join(" · ");
}

/** `3 days before publication`, in the unit of the value; null where that has no count. */
function distanceOf(period: Period, published: string, language: DisplayLanguage): string | null {
  const { granularity, index } = period;
  const day = parseIsoDate(published);
  if (index === null || day === null || !isDistanceUnit(granularity)) return null;
  const base = indexOfDay(day, granularity);
  if (base === null) return null;
  const { same, other } = dateStrings[language].distance;
  return index === base ? same(granularity) : other(index - base, granularity);
}

const isDistanceUnit = (granularity: Period["granularity"]): granularity is DistanceUnit =>
  granularity !== "season" && granularity !== "decade" && granularity !== "century" && granularity !== "fiscalYear";

function samePeriod(snapshot: Snapshot, uri: string, period: Period, language: DisplayLanguage): string {
  let here = 0;
  let there = 0;
  let articles = 0;
  for (const [other, timexes] of snapshot.periods.on(period.key)) {
    if (other === uri) here += timexes.length;
    else {
      there += timexes.length;
      articles++;
    }
  }
  return dateStrings[language].samePeriod(period.granularity, here, there, articles);
}
