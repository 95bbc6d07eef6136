// Lunar and Saka dates as they were kept in Indonesia.
//
// The days follow the yearly joint decree of three ministers on public holidays (SKB Tiga Menteri: Muharam, Maulid, Isra Mikraj, Nyepi,
// Waisak, Imlek) and the decisions of the isbat sessions of the Ministry of Religious Affairs (1 Ramadan, 1 Syawal, 10 Zulhijah), as
// recalled, not transcribed from the decrees; each was checked against a computation: the new moon's altitude and elongation at sunset
// over Indonesia by the MABIMS criteria (2 degrees and 3 degrees or 8 hours until 2021; 3 and 6.4 degrees since 2022). The computation
// agrees with every 1 Syawal from 2000 to 2026. Days on which the two differ are listed below and marked approximate.

/** Day number (days since 1970-01-01) of 1 Syawal 1420, 8 January 2000, where {@link HIJRI_MONTHS} begins. */
export const HIJRI_EPOCH = 10964;

/** Index of that month: (1420 - 1) * 12 + 9. */
export const HIJRI_FIRST_MONTH = 1419 * 12 + 9;

/** A character for each month from Syawal 1420 on: `1` for 30 days, `0` for 29. */
export const HIJRI_MONTHS =
  "10101001010111010100101011011010010101011100101010101101010101010101011010101010011101010100101101101100010101" +
  "11011000101011101010010101101101010010101101101001010101101010101010101101010100101101101010010101110101001001" +
  "110110100100110111010010011011011001001011011010101010101101010101010101101010101001101101100010101110110001010110111001";

/** Decreed days that are not what the months give, by `year-month-day` of the Hijri calendar. */
export const HIJRI_DECREED: Readonly<Record<string, string>> = {
  "1427-3-12": "2006-04-10",
  "1431-3-12": "2010-02-26",
  "1432-3-12": "2011-02-15",
  "1437-7-27": "2016-05-06",
  "1443-7-27": "2022-02-28",
  "1447-7-27": "2026-01-16",
};

/** Days of which sources differ by one (holidays that were moved, or no decree at hand). */
export const HIJRI_UNSURE: ReadonlySet<string> = new Set([
  "1421-7-27",
  "1424-12-10",
  "1426-7-27",
  "1427-7-27",
  "1427-3-12",
]);

/** First year of the tables below, and the last one that was decreed; later days are by the calendar. */
export const TABLE_START = 2000;
export const DECREED_UNTIL = 2026;

/** Nyepi (1 Waisaka) of each year, month and day; Saka 1922 is 2000. */
export const NYEPI =
  "04-04 03-25 04-13 04-02 03-22 03-11 03-30 03-19 03-07 03-26 03-16 03-05 03-23 03-12 03-31 03-21 03-09 03-28 03-17 03-07 03-25 " +
  "03-14 03-03 03-22 03-11 03-29 03-19 03-08 03-26 03-15 03-05 03-24 03-12 03-31 03-20 03-10 03-28 03-17 03-07 03-26 03-14";

/** Waisak of each year; 2544 BE is 2000. */
export const WAISAK =
  "05-18 05-07 05-26 05-16 06-03 05-24 05-13 06-01 05-20 05-09 05-28 05-17 05-06 05-25 05-15 06-02 05-22 05-11 05-29 05-19 05-07 " +
  "05-26 05-16 06-04 05-23 05-12 05-31 05-20 05-09 05-27 05-17 05-07 05-25 05-14 06-02 05-22 05-10 05-29 05-18 05-08 05-26";

/** Imlek of each year; 2551 Kongzili is 2000. */
export const IMLEK =
  "02-05 01-24 02-12 02-01 01-22 02-09 01-29 02-18 02-07 01-26 02-14 02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05 01-25 " +
  "02-12 02-01 01-22 02-10 01-29 02-17 02-07 01-26 02-13 02-02 01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24 02-12";
