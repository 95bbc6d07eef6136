// Dates as articles write them, explicit and relative.
import { between, pick } from "./random.mjs";
import { RELATIVE } from "./templates.mjs";

const DAY = 86_400_000;
const FIRST = Date.UTC(2015, 0, 1);
const LAST = Date.UTC(2025, 11, 31);

const WEEKDAYS = {
  id: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
const MONTHS = {
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** A day of publication. */
export const publicationDay = (next) => new Date(FIRST + between(next, 0, (LAST - FIRST) / DAY) * DAY);

/** `YYYY-MM-DD`. */
export const isoDay = (date) => date.toISOString().slice(0, 10);

/** `19 Juni 2024`, `19 June 2024`. */
export const longDay = (date, language) =>
  `${date.getUTCDate()} ${MONTHS[language][date.getUTCMonth()]} ${date.getUTCFullYear()}`;

/** An explicit date within two months of `published`, or a month of another year. */
export function explicitDate(next, language, published) {
  const date = new Date(published.getTime() + between(next, -40, 20) * DAY);
  const weekday = WEEKDAYS[language][date.getUTCDay()];
  const month = MONTHS[language][date.getUTCMonth()];
  const [day, year] = [date.getUTCDate(), date.getUTCFullYear()];
  const slashed = `${day}/${date.getUTCMonth() + 1}/${year}`;
  if (language === "id") {
    return pick(next, [
      `${weekday} (${slashed})`,
      `${weekday}, ${day} ${month} ${year}`,
      `${day} ${month} ${year}`,
      `${day} ${month}`,
      `${weekday} (${slashed}) pukul ${between(next, 7, 21)}.${pick(next, ["00", "15", "30"])} WIB`,
      `${pick(next, MONTHS.id)} ${year - between(next, 1, 9)}`,
    ]);
  }
  return pick(next, [
    `${weekday}, ${month} ${day}, ${year}`,
    `${month} ${day}, ${year}`,
    `${day} ${month} ${year}`,
    `${month} ${day}`,
    `${pick(next, MONTHS.en)} ${year - between(next, 1, 9)}`,
  ]);
}

export const relativeDate = (next, language) =>
  pick(next, RELATIVE[language]).replace("{weekday}", () => pick(next, WEEKDAYS[language]));
