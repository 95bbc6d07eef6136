// What looks temporal and is not: names, numbers of documents, money, ages, titles. The scanner steps over it.
import { Guard, Head, Is } from "../lexicon";
import type { Scan } from "../scan";
import { year } from "./numbers";

/** First token after the look-alike that begins at `t`; `t` where there is none. */
export function lookalikeEnd(s: Scan, t: number): number {
  const entry = s.entry(t);
  const after = s.after(t);
  // `Jumat Agung`, `Christmas`: a holiday that no year fixes.
  if (entry.is & Is.Holiday && !(entry.is & Is.Guard)) return after;
  if (!(entry.is & Is.Guard)) return t;
  switch (entry.guard) {
    case Guard.Phrase:
      return after;
    case Guard.Name:
      return s.capital(t) || s.indonesian ? nameEnd(s, t, after) : t;
    case Guard.Person:
      return personEnd(s, t, after);
    case Guard.Number:
      return numberEnd(s, t, after);
    case Guard.Money:
      return amountEnd(s, t, after);
    case Guard.Age:
      return ageEnd(s, t, after);
    case Guard.Work:
      return workEnd(s, t, after);
    default:
      return t;
  }
}

/** `Jalan 17 Agustus`, `Universitas Sebelas Maret`, `Pasar Minggu`: capitalised words and numbers. */
function nameEnd(s: Scan, t: number, after: number): number {
  let at = after;
  if (s.lower(at) === "." && s.glued(at)) at++;
  const begin = at;
  // `turun ke jalan Senin`: a common noun and a day. `Pasar Minggu` is often written `pasar Minggu`.
  if (!s.capital(t) && s.is(at, Is.Weekday | Is.Month) && (s.lower(t) !== "pasar" || datedNext(s, s.after(at))))
    return t;
  while (at < s.count && at - begin < 8) {
    if (s.is(at, Is.Weekday) && at > begin && datedNext(s, s.after(at))) break;
    if (s.capital(at)) at++;
    else if (s.digits(at) > 0 && s.digits(at) <= 2 && s.capital(at + 1)) at++;
    else break;
  }
  return at > begin ? at : t;
}

/** Whether a weekday is followed by its date, so that it is no part of a name. */
function datedNext(s: Scan, t: number): boolean {
  return s.lower(t) === "(" || s.is(t, Is.Part | Is.Past | Is.Next) || (s.lower(t) === "," && s.digits(t + 1) > 0);
}

function personEnd(s: Scan, t: number, after: number): number {
  let at = after;
  while (at < s.count && at - after < 4 && s.capital(at)) {
    if (s.is(at, Is.Weekday) && datedNext(s, s.after(at))) break;
    at++;
  }
  return at > after ? at : t;
}

/** `Nomor 11 Tahun 2020`, `No. 13/9/23`, `menit ke-78`: the number with all that is glued to it. */
function numberEnd(s: Scan, t: number, after: number): number {
  let at = after;
  while (s.lower(at) === "." || s.lower(at) === ":" || s.lower(at) === "#" || s.lower(at) === "(") at++;
  for (let i = 0; i < 4 && s.entry(at).guard === Guard.Number; i++) {
    at = s.after(at);
    if (s.lower(at) === "." || s.lower(at) === ":") at++;
  }
  if (s.lower(at) === "ke" && s.lower(at + 1) === "-") at += 2;
  if (s.lower(at) === "ke") at++;
  if (
    s.digits(at) === 0 &&
    !(s.tokens.kind[at] === 2 || (s.capital(at) && s.lower(at).length <= 3 && s.glued(at + 1)))
  ) {
    return lawName(s, t, after);
  }
  // `edisi 12 September 2023` names its day.
  if (s.digits(at) > 0 && s.digits(at) <= 2 && s.is(at + 1, Is.Month) && !s.lower(t).startsWith("no")) return t;
  at = clusterEnd(s, at);
  const head = s.entry(at);
  if (head.head === Head.Year && year(s, s.after(at)) > 0 && (s.capital(at) || s.entry(t).guard === Guard.Number)) {
    return s.after(at) + 1;
  }
  return at;
}

/** `Undang-Undang Dasar 1945`, `the Companies Act 2006`. */
function lawName(s: Scan, t: number, after: number): number {
  if (s.lower(t) !== "undang-undang" && s.lower(t) !== "undang" && s.lower(t) !== "uu") return t;
  let at = after;
  while (at < s.count && at - after < 6 && s.capital(at)) at++;
  return year(s, at) > 0 ? at + 1 : at > after ? at : t;
}

/** End of the run of tokens glued to each other from `t`. */
function clusterEnd(s: Scan, t: number): number {
  let at = t + 1;
  while (at < s.count && s.glued(at)) {
    const mark = s.lower(at);
    if (mark === "," || mark === ")" || mark === ";" || mark === '"' || mark === "”") break;
    if ((mark === "." || mark === ":") && !s.glued(at + 1)) break;
    at++;
  }
  return at;
}

/** `Rp 2.500`, `US$ 1,9 miliar`. */
function amountEnd(s: Scan, t: number, after: number): number {
  let at = after;
  if (s.lower(at) === "." || s.lower(at) === ":") at++;
  if (s.digits(at) === 0) return t;
  at = clusterEnd(s, at);
  while (s.context.scales.has(s.lower(at))) at++;
  return at;
}

/** `berusia 35 tahun`, `usia sekitar 12 tahun`, `aged 35`, `ages 5 to 12`. */
function ageEnd(s: Scan, t: number, after: number): number {
  let at = after;
  for (let i = 0; i < 4 && (s.is(at, Is.Approx) || s.context.ageFillers.has(s.lower(at))); i++) at = s.after(at);
  const begin = at;
  while (
    at - begin < 8 &&
    (s.digits(at) > 0 || s.is(at, Is.Number | Is.Unit) || (at > begin && s.is(at, Is.Link) && s.lower(at) !== ","))
  )
    at++;
  return at > begin && (s.digits(begin) > 0 || s.is(begin, Is.Number | Is.Unit)) ? at : t;
}

/** `novel 1984`, `film "17 Agustus"`: a number or a quotation after the kind of work. */
function workEnd(s: Scan, t: number, after: number): number {
  let at = after;
  const quote = s.lower(at);
  if (quote === '"' || quote === "“" || quote === "'" || quote === "‘") {
    const limit = Math.min(s.count, at + 16);
    for (at++; at < limit; at++) {
      const mark = s.lower(at);
      if (mark === '"' || mark === "”" || mark === "'" || mark === "’") return at + 1;
    }
    return t;
  }
  if (s.digits(at) > 0) return clusterEnd(s, at);
  // `Festival Film Bandung 2009` is a name of its own.
  if (s.capital(t) && !s.sentenceStart(t)) return t;
  while (at - after < 6 && s.capital(at) && (at > after || !s.is(at, Is.Weekday) || !datedNext(s, s.after(at)))) at++;
  // `film Dilan 1990`
  if (at > after && s.digits(at) === 4) at++;
  return at > after ? at : t;
}

/** Whether the number at `t` stands alone in quotation marks: the title `"1984"`. */
export function quotedNumber(s: Scan, t: number): boolean {
  const before = s.lower(t - 1);
  const after = s.lower(t + 1);
  return (before === '"' || before === "“" || before === "‘") && (after === '"' || after === "”" || after === "’");
}
