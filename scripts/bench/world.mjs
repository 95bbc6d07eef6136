// The people, organisations, places and events that articles share: few in most of them, many in few.
import { between, pick, random, seedOf, zipf } from "./random.mjs";
import * as words from "./words.mjs";

const PEOPLE = 4000;
const ORGANIZATIONS = 1500;
const SMALL_PLACES = 2500;
const EVENTS = 150;

/** @typedef {{ full: string, short: string, rank: number | null, role?: { id: string, en: string }, acronym?: string }} Entity
 *  `short`: what it is called when it is known already; `rank`: 0 is the most frequent of its kind, null a one-off */

const syllables = (next, { first, middle, last }) =>
  pick(next, first) + (next() < 0.6 ? pick(next, middle) : "") + pick(next, last);

/** An invented person. @returns {Entity} */
export function makePerson(next, rank = null) {
  const isIndonesian = next() < 0.65;
  const given = pick(next, isIndonesian ? words.GIVEN_ID : words.GIVEN_FOREIGN);
  const surname = syllables(next, isIndonesian ? words.SYLLABLES_ID : words.SYLLABLES_FOREIGN);
  const hasMiddle = next() < 0.2;
  const full = [
    given,
    ...(hasMiddle ? [pick(next, isIndonesian ? words.GIVEN_ID : words.GIVEN_FOREIGN)] : []),
    surname,
  ].join(" ");
  const role = Math.floor(next() * words.ROLES.id.length);
  return {
    full,
    short: isIndonesian && next() < 0.4 ? given : surname,
    rank,
    role: { id: words.ROLES.id[role], en: words.ROLES.en[role] },
  };
}

const initials = (name) => name.replace(/[^A-Z]/g, "");

/** An invented organisation, an institution with an acronym or a company without. @returns {Entity} */
export function makeOrganization(next, language, rank = null) {
  const { kinds, subjects, reaches, companies } = language === "id" ? words.ORG_ID : { reaches: [""], ...words.ORG_EN };
  if (next() < 0.3) {
    const name =
      language === "id" ? `PT ${pick(next, companies)} ${pick(next, companies)}` : `${pick(next, companies)} Group`;
    return { full: name, short: name, rank };
  }
  const [kind, subject] = [pick(next, kinds), pick(next, subjects)];
  const full =
    language === "id"
      ? `${kind} ${subject} ${pick(next, reaches)}`
      : `${pick(next, words.COUNTRIES).en} ${subject} ${kind}`;
  const acronym = initials(full);
  return { full, short: acronym, acronym, rank };
}

/** An invented small place. @returns {Entity} */
export function makePlace(next, language, rank = null) {
  const name = syllables(next, language === "id" ? words.SYLLABLES_ID : words.SYLLABLES_FOREIGN);
  const full = `${pick(next, words.PLACE_KINDS[language])} ${name}`;
  return { full, short: full, rank };
}

/** An invented event. @returns {Entity} */
export function makeEvent(next, language, rank = null) {
  const full = `${pick(next, words.EVENTS[language])} ${between(next, 2015, 2026)}`;
  return { full, short: full, rank };
}

const make = (count, one) => Array.from({ length: count }, (_, rank) => one(rank));
const named = (names) => names.map((name, rank) => ({ full: name, short: name, rank }));

function shared(list, options) {
  const rank = zipf(list.length, options);
  return (next) => list[rank(next)];
}

/**
 * @param {number} seed
 * @returns what draws an entity of a kind for an article in a language, the frequent ones often: `draw[kind](next, language)`
 */
export function makeWorld(seed) {
  const next = random(seedOf(seed, -1));
  const people = shared(make(PEOPLE, (rank) => makePerson(next, rank)));
  const byLanguage = (one) => ({ id: one("id"), en: one("en") });
  const organizations = byLanguage((language) =>
    shared(make(ORGANIZATIONS, (rank) => makeOrganization(next, language, rank))),
  );
  const countries = byLanguage((language) => shared(named(words.COUNTRIES.map((country) => country[language]))));
  const cities = shared(named(words.CITIES), { exponent: 0.9 });
  const smallPlaces = byLanguage((language) =>
    shared(
      make(SMALL_PLACES, (rank) => makePlace(next, language, rank + words.CITIES.length)),
      { exponent: 0.7 },
    ),
  );
  const events = byLanguage((language) => shared(make(EVENTS, (rank) => makeEvent(next, language, rank))));
  return {
    person: (from) => (from() < 0.7 ? people(from) : makePerson(from)),
    organization: (from, language) =>
      from() < 0.75 ? organizations[language](from) : makeOrganization(from, language),
    country: (from, language) => countries[language](from),
    place: (from, language) =>
      from() < 0.7 ? cities(from) : from() < 0.6 ? smallPlaces[language](from) : makePlace(from, language),
    event: (from, language) => (from() < 0.8 ? events[language](from) : makeEvent(from, language)),
  };
}
