import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forEachLine } from "../../../server/src/analysis/text/blocks";
import { matchBlock, readDate } from "../../../server/src/analysis/time";
import { blocksOf, timexes } from "./harness";

const MONTHS = {
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const SHORT = {
  id: "Jan Feb Mar Apr Mei Jun Jul Agt Sept Okt Nop Des".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(" "),
};
const WEEKDAYS = {
  id: "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split(" "),
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
};

interface Day {
  readonly iso: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

const anyDay: fc.Arbitrary<Day> = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => ({
    iso: date.toISOString().slice(0, 10),
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: (date.getUTCDay() + 6) % 7,
  }));

const pad = (n: number): string => String(n).padStart(2, "0");

type Form = (d: Day) => string;

const INDONESIAN_DAYS: Record<string, Form> = {
  written: (d) => `${d.day} ${MONTHS.id[d.month]} ${d.year}`,
  short: (d) => `${d.day} ${SHORT.id[d.month]} ${d.year}`,
  weekday: (d) => `${WEEKDAYS.id[d.weekday]}, ${d.day} ${MONTHS.id[d.month]} ${d.year}`,
  parentheses: (d) => `${WEEKDAYS.id[d.weekday]} (${d.day}/${d.month + 1}/${d.year})`,
  writtenInParentheses: (d) => `${WEEKDAYS.id[d.weekday]} (${d.day} ${MONTHS.id[d.month]} ${d.year})`,
  slashes: (d) => `${d.day}/${d.month + 1}/${d.year}`,
  padded: (d) => `${pad(d.day)}-${pad(d.month + 1)}-${d.year}`,
  dots: (d) => `${pad(d.day)}.${pad(d.month + 1)}.${d.year}`,
  iso: (d) => d.iso,
  head: (d) => `tanggal ${d.day} ${MONTHS.id[d.month]} ${d.year}`,
  lower: (d) => `${d.day} ${MONTHS.id[d.month]!.toLowerCase()} ${d.year}`,
  upper: (d) => `${d.day} ${MONTHS.id[d.month]!.toUpperCase()} ${d.year}`,
};

const ENGLISH_DAYS: Record<string, Form> = {
  british: (d) => `${d.day} ${MONTHS.en[d.month]} ${d.year}`,
  american: (d) => `${MONTHS.en[d.month]} ${d.day}, ${d.year}`,
  short: (d) => `${SHORT.en[d.month]} ${d.day}, ${d.year}`,
  weekday: (d) => `${WEEKDAYS.en[d.weekday]}, ${MONTHS.en[d.month]} ${d.day}, ${d.year}`,
  weekdayBritish: (d) => `${WEEKDAYS.en[d.weekday]}, ${d.day} ${MONTHS.en[d.month]} ${d.year}`,
  iso: (d) => d.iso,
};

const CARRIERS = {
  id: ["Rapat digelar pada ", " di balai kota."],
  en: ["The council met on ", " in the town hall."],
} as const;

/** The one expression of a carrier sentence that holds `expression`, as surface and value. */
function only(language: "id" | "en", expression: string, published: string | null): [string, string][] {
  const [before, after] = CARRIERS[language];
  const text = before + expression + after;
  return timexes(text, language, published).map((t) => [text.slice(t.start, t.end), t.value]);
}

describe("a date comes back from every written form", () => {
  test.each(Object.entries(INDONESIAN_DAYS))("Indonesian, %s", (_name, form) => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(null, "2023-09-15"), (d, published) => {
        expect(only("id", form(d), published)).toEqual([[form(d), d.iso]]);
        expect(readDate(form(d), "id")).toBe(d.iso);
      }),
    );
  });

  test.each(Object.entries(ENGLISH_DAYS))("English, %s", (_name, form) => {
    fc.assert(
      fc.property(anyDay, (d) => {
        expect(only("en", form(d), "2023-09-15")).toEqual([[form(d), d.iso]]);
        expect(readDate(form(d), "en")).toBe(d.iso);
      }),
    );
  });

  test("a month with its year", () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const value = d.iso.slice(0, 7);
        expect(only("id", `${MONTHS.id[d.month]} ${d.year}`, null)).toEqual([
          [`${MONTHS.id[d.month]} ${d.year}`, value],
        ]);
        expect(only("id", `bulan ${MONTHS.id[d.month]} ${d.year}`, null)[0]![1]).toBe(value);
        expect(only("en", `${MONTHS.en[d.month]} ${d.year}`, null)).toEqual([
          [`${MONTHS.en[d.month]} ${d.year}`, value],
        ]);
      }),
    );
  });

  test("a clock time with its zone", () => {
    const zones = [
      ["WIB", "+07:00"],
      ["WITA", "+08:00"],
      ["WIT", "+09:00"],
    ] as const;
    fc.assert(
      fc.property(anyDay, fc.nat(23), fc.nat(59), fc.constantFrom(...zones), (d, hour, minute, [zone, offset]) => {
        const clock = `pukul ${pad(hour)}.${pad(minute)} ${zone}`;
        expect(only("id", clock, d.iso)).toEqual([[clock, `${d.iso}T${pad(hour)}:${pad(minute)}${offset}`]]);
      }),
    );
  });

  test("a range of days gives both ends", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom("-", "–", " hingga ", " s.d. ", " s/d ", " sampai "), (d, link) => {
        fc.pre(d.day > 1);
        const last = `${d.day} ${MONTHS.id[d.month]} ${d.year}`;
        const first = `${d.iso.slice(0, 8)}01`;
        expect(only("id", `1${link}${last}`, null)).toEqual([
          ["1", first],
          [last, d.iso],
        ]);
      }),
    );
  });

  test("a weekday that is not that date's keeps the date and says so", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 6 }), (d, off) => {
        const wrong = WEEKDAYS.id[(d.weekday + off) % 7];
        const [found] = timexes(`Rapat digelar ${wrong} (${d.day}/${d.month + 1}/${d.year}).`, "id", "2023-09-15");
        expect(found).toMatchObject({ value: d.iso, conflict: "weekday" });
      }),
    );
  });
});

describe("what is no date", () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));
  const lookalikes: Record<string, fc.Arbitrary<string>> = {
    money: fc.tuple(fc.constantFrom("Rp", "Rp ", "US$", "$"), digits(1), digits(3)).map(([m, a, b]) => `${m}${a}.${b}`),
    decimal: fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a},${b} persen`),
    phone: fc.tuple(digits(3), digits(4), digits(4)).map(([a, b, c]) => `0${a}-${b}-${c}`),
    score: fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `${a}-${b}`),
    law: fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1945, max: 2025 }))
      .map(([n, y]) => `UU Nomor ${n} Tahun ${y}`),
    document: anyDay.map((d) => `nomor ${d.day}/${d.month + 1}/${d.year}`),
    minute: fc.integer({ min: 1, max: 90 }).map((n) => `menit ke-${n}`),
    age: fc.integer({ min: 1, max: 99 }).map((n) => `Slamet (${n})`),
    spelledAge: fc.integer({ min: 1, max: 99 }).map((n) => `pria berusia ${n} tahun`),
    street: anyDay.map((d) => `Jalan ${d.day} ${MONTHS.id[d.month]}`),
    person: fc.constantFrom(...WEEKDAYS.id).map((day) => `Pak ${day}`),
    count: fc.integer({ min: 1900, max: 2050 }).map((n) => `${n} orang`),
  };
  test.each(Object.entries(lookalikes))("%s", (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(timexes(`Laporan itu memuat ${text} saja.`, "id", "2023-09-15")).toEqual([]);
      }),
    );
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."pada Rabu (19/6/2024) malam pukul 14.30 WIB 3-5 Mei 2021 ke- abad ke-19 \u0301 😀 \u200b ( ) , . - – / : \n \r\n setiap Jumat Juli lalu".split(
      " ",
    ),
    ..."last Wednesday June 3 - 5 , 2024 at 10 a.m. EST the 1990s Q3 every other week \ud800 الخميس 2024-13-45 99/99/9999".split(
      " ",
    ),
    " ",
    "\n",
  );
  const garbage = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.array(pieces, { maxLength: 40 }).map((words) => words.join(" ")),
    fc.array(pieces, { maxLength: 40 }).map((words) => words.join("")),
  );

  test.each(["id", "en"] as const)("never throws, and spans are ordered, disjoint and inside, %s", (language) => {
    fc.assert(
      fc.property(garbage, fc.option(anyDay), (text, published) => {
        let end = 0;
        for (const t of timexes(text, language, published?.iso ?? null)) {
          expect(t.start).toBeGreaterThanOrEqual(end);
          expect(t.end).toBeGreaterThan(t.start);
          expect(t.end).toBeLessThanOrEqual(text.length);
          expect(t.value).not.toMatch(/NaN|undefined|null/);
          end = t.end;
        }
        readDate(text, language);
      }),
      { numRuns: 1000 },
    );
  });

  test("expressions of a line do not depend on the lines around it", () => {
    fc.assert(
      fc.property(garbage, garbage, (a, b) => {
        const joined = `${a}\n${b}`;
        const alone = new Map<string, unknown>();
        for (const text of [a, b]) {
          forEachLine(text, 0, (start, end) => {
            const line = text.slice(start, end);
            alone.set(
              line,
              blocksOf(line).map((block) => matchBlock(block, "id")),
            );
          });
        }
        forEachLine(joined, 0, (start, end) => {
          const line = joined.slice(start, end);
          if (!alone.has(line)) return;
          expect(blocksOf(line).map((block) => matchBlock(block, "id"))).toEqual(alone.get(line));
        });
        const shift = a.length + 1;
        const published = "2023-09-15";
        const second = timexes(joined, "id", published).filter((t) => t.start >= shift && t.cue === "explicit");
        const expected = timexes(b, "id", published).filter((t) => t.cue === "explicit");
        expect(second.map((t) => [t.start - shift, t.end - shift, t.value])).toEqual(
          expected.map((t) => [t.start, t.end, t.value]),
        );
      }),
    );
  });

  const HARD: Record<string, string> = {
    prose:
      "Rapat digelar Senin (11/9/2023) pukul 09.00-11.30 WIB di balai kota, kata Bupati, Selasa. Ia akan datang Rabu.\n",
    numbers: "1-2-3/4/5.6:7 ",
    weekdays: "Senin, Selasa, Rabu dan ",
    days: "1, 2, 3, 4, 5 dan ",
    parentheses: "Rabu (",
    names: "Jalan Pasar Universitas ",
    oneWord: "setiap",
  };
  test.each(Object.entries(HARD))("time grows with the text, not faster: %s", (_name, piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 5; i++) {
        const start = performance.now();
        timexes(text, "id", "2023-09-15");
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    time(20_000);
    // Eight times the text: quadratic work would take sixty-four times as long.
    expect(time(160_000) / time(20_000)).toBeLessThan(30);
  });
});
