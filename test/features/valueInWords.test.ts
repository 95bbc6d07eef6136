import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortDay, weekdayName } from "../../server/src/features/dayInWords";
import { valueInWords } from "../../server/src/features/valueInWords";

describe("a value in words", () => {
  test.each([
    ["2023-09-13", "Wednesday, 13 September 2023", "Rabu, 13 September 2023"],
    ["2024-02-29", "Thursday, 29 February 2024", "Kamis, 29 Februari 2024"],
    ["2023-07", "July 2023", "Juli 2023"],
    ["1945", "1945", "1945"],
    ["199", "the 1990s", "1990-an"],
    ["18", "the 19th century", "abad ke-19"],
    ["20", "the 21st century", "abad ke-21"],
    ["2022-Q3", "quarter 3 of 2022", "kuartal 3 2022"],
    ["2023-H1", "first half of 2023", "paruh pertama 2023"],
    ["FY2024", "fiscal year 2024", "tahun anggaran 2024"],
    ["2023-W38", "week 38 of 2023", "pekan 38 tahun 2023"],
    ["2023-W37-WE", "weekend, week 37 of 2023", "akhir pekan, pekan 37 tahun 2023"],
    ["2022-SP", "spring 2022", "musim semi 2022"],
    ["2025-03-03T14:30+08:00", "Monday, 3 March 2025, 14:30 WITA", "Senin, 3 Maret 2025, 14:30 WITA"],
    ["2025-03-03T14:30+07:00", "Monday, 3 March 2025, 14:30 WIB", "Senin, 3 Maret 2025, 14:30 WIB"],
    ["2025-03-03T14:30-05:00", "Monday, 3 March 2025, 14:30 UTC-05:00", "Senin, 3 Maret 2025, 14:30 UTC-05:00"],
    ["2025-03-03T14:30Z", "Monday, 3 March 2025, 14:30 UTC", "Senin, 3 Maret 2025, 14:30 UTC"],
    ["2025-03-03T09", "Monday, 3 March 2025, 09:00", "Senin, 3 Maret 2025, 09:00"],
    ["2023-09-13TMO", "Wednesday, 13 September 2023, morning", "Rabu, 13 September 2023, pagi"],
    ["2023-09-13TNI", "Wednesday, 13 September 2023, night", "Rabu, 13 September 2023, malam"],
    ["PAST_REF", "some time in the past", "suatu waktu di masa lalu"],
    ["PRESENT_REF", "the present", "masa kini"],
    ["FUTURE_REF", "some time in the future", "suatu waktu di masa depan"],
    ["XXXX-WXX-5", "Friday", "Jumat"],
    ["XXXX-WXX-3TMO", "Wednesday, morning", "Rabu, pagi"],
    ["XXXX-06-01", "1 June", "1 Juni"],
    ["XXXX-02-29", "29 February", "29 Februari"],
    ["P2W", "2 weeks", "2 pekan"],
    ["P1D", "1 day", "1 hari"],
    ["PT24H", "24 hours", "24 jam"],
    ["PT1M", "1 minute", "1 menit"],
    ["P1.5Y", "1.5 years", "1.5 tahun"],
    ["PXY", "some years", "beberapa tahun"],
    ["P1DE", "1 decade", "1 dekade"],
    ["P2WE", "2 weekends", "2 akhir pekan"],
    ["XXXX-07", "July", "Juli"],
    ["XXXX-Q3", "quarter 3", "kuartal 3"],
    ["XXXX-H1", "first half", "paruh pertama"],
    ["XXXX-SU", "summer", "musim panas"],
    ["XXXX-XX-17", "the 17th", "tanggal 17"],
    ["XXXX-08-17TMO", "17 August, morning", "17 Agustus, pagi"],
    ["XXXX-XX-XXT08:00", "08:00", "08:00"],
    ["XXXX-WXX-WE", "weekend", "akhir pekan"],
    ["T10:00+07:00", "10:00 WIB", "10:00 WIB"],
    ["BC0044", "44 BC", "44 SM"],
    ["0622", "622", "622"],
  ])("%s", (value, english, indonesian) => {
    expect(valueInWords(value, "en")).toBe(english);
    expect(valueInWords(value, "id")).toBe(indonesian);
  });

  test.each(["", "XXXX", "P", "2023-W99-X", "XXXX-XX-XX", "quatsch", "toString"])(
    "is the value itself where there are no words: %j",
    (value) => {
      expect(valueInWords(value, "en")).toBe(value);
    },
  );

  test.each(["2023-02-31", "2023-13-01", "2023-13", "XXXX-02-31", "XXXX-13-01", "0000-00-00", "9999-99-99T99:99"])(
    "does not fail on a day that does not exist: %s",
    (value) => {
      expect(valueInWords(value, "en")).not.toMatch(/Invalid|NaN/);
    },
  );

  test("never fails, whatever the value", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9XPTWQHF-]{1,12}$/)),
        fc.constantFrom("en" as const, "id" as const),
        (value, language) => {
          expect(typeof valueInWords(value, language)).toBe("string");
        },
      ),
      { seed: 43, numRuns: 500 },
    );
  });

  test("weekdays count from Monday", () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(day, "id"))).toEqual([
      "Senin",
      "Selasa",
      "Rabu",
      "Kamis",
      "Jumat",
      "Sabtu",
      "Minggu",
    ]);
  });

  test("a short day has no weekday", () => {
    expect(shortDay("2023-06-13", "en")).toBe("13 Jun 2023");
  });
});
