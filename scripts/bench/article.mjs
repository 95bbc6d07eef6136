// One article: a cast that the world lends it, sentences around the cast, and where each name and date stands.
import { explicitDate, isoDay, longDay, publicationDay, relativeDate } from "./dates.mjs";
import { between, pick, random, seedOf, shuffled } from "./random.mjs";
import { HEADLINES, SENTENCES } from "./templates.mjs";
import { OUTLETS } from "./words.mjs";

/** Share of articles in English. */
const ENGLISH = 0.2;
/** Share of people who are never called by their full name: the reader is supposed to know them. */
const UNINTRODUCED = 0.08;

const KINDS = { P: "person", O: "organization", L: "place", C: "country", E: "event" };

/** Text that grows, and the spans of what was written into it. Offsets are UTF-16 code units. */
class Writer {
  text = "";
  /** @type {{ start: number, end: number, kind: string, rank: number | null }[]} */
  spans = [];

  plain(text) {
    this.text += text;
  }

  span(kind, text, rank = null) {
    this.spans.push({ start: this.text.length, end: this.text.length + text.length, kind, rank });
    this.text += text;
  }
}

/** How many of each kind an article of `words` words is about. */
const castSizes = (words) => {
  const more = Math.ceil(words / 400);
  return { person: 3 * more, organization: 2 * more, place: 3 * more, country: 2, event: more };
};

function name(writer, state, kind) {
  const { next, language, cast, known } = state;
  const entity = pick(next, cast[kind]);
  const isKnown = known.has(entity);
  known.add(entity);
  if (kind === "person" && !isKnown && next() >= UNINTRODUCED) {
    if (entity.role && next() < 0.7 && !state.inHeadline) writer.plain(`${entity.role[language]} `);
    return writer.span(kind, entity.full, entity.rank);
  }
  if (kind === "organization" && !isKnown && !state.inHeadline) {
    writer.span(kind, entity.full, entity.rank);
    if (entity.acronym && next() < 0.8) {
      writer.plain(" (");
      writer.span(kind, entity.acronym, entity.rank);
      writer.plain(")");
    }
    return;
  }
  if (kind === "person" && isKnown && next() < 0.15) return writer.span(kind, entity.full, entity.rank);
  writer.span(kind, entity.short, entity.rank);
}

function fill(writer, state, template) {
  const { next, language, published } = state;
  const chosen = template.replace(/\[([^\]]*)\]/g, (_, choices) => pick(next, choices.split("|")));
  for (const part of chosen.split(/(\{[A-Z]\})/)) {
    const letter = /^\{([A-Z])\}$/.exec(part)?.[1];
    if (!letter) writer.plain(part);
    else if (letter === "N") writer.plain(String(between(next, 2, 980)));
    else if (letter === "D") writer.span("date", explicitDate(next, language, published));
    else if (letter === "R") writer.span("date", relativeDate(next, language));
    else name(writer, state, KINDS[letter]);
  }
}

/** Everything above the first sentence, by one of the ways in which articles tell their day. */
function head(writer, state, way) {
  const { next, language, published, cast } = state;
  if (way === "frontMatter") writer.plain(`---\npublished: ${isoDay(published)}\nlanguage: ${language}\n---\n`);
  state.inHeadline = true;
  fill(writer, state, pick(next, HEADLINES[language]));
  state.inHeadline = false;
  // What a headline calls by a short name is introduced below it.
  state.known.clear();
  writer.plain("\n\n");
  if (way === "line") {
    writer.plain(language === "id" ? "Tanggal: " : "Date: ");
    writer.span("date", longDay(published, language));
    writer.plain("\n\n");
  }
  if (way === "dateline" || next() < 0.4) {
    writer.span("place", cast.place[0].full, cast.place[0].rank);
    if (language === "id") writer.plain(`, ${pick(next, OUTLETS.id)} – `);
    else writer.plain(` (${pick(next, OUTLETS.en)}) – `);
  }
}

/**
 * Article `index` of the corpus that `seed` makes; it does not depend on how many there are.
 * @param {ReturnType<import("./world.mjs").makeWorld>} world
 * @param {number} words about how many words it has
 * @returns {{ path: string, text: string, language: "id" | "en", spans: Writer["spans"] }} `path`: relative, `/` between parts
 */
export function makeArticle(world, seed, index, words = 290) {
  const next = random(seedOf(seed, index));
  const language = next() < ENGLISH ? "en" : "id";
  const published = publicationDay(next);
  const size = words * (0.75 + next() / 2);
  const cast = {};
  for (const [kind, count] of Object.entries(castSizes(size))) {
    cast[kind] = Array.from({ length: count }, () => world[kind](next, language));
  }
  const state = { next, language, published, cast, known: new Set(), inHeadline: false };
  const way = pick(next, ["frontMatter", "line", "dateline", "dateline", "fileName"]);
  const writer = new Writer();
  head(writer, state, way);
  // A sentence comes again only after all others.
  let deck = [];
  // A word and the space behind it have about seven letters.
  while (writer.text.length < size * 7) {
    for (let sentence = between(next, 1, 3); sentence > 0; sentence--) {
      if (deck.length === 0) deck = shuffled(next, SENTENCES[language]);
      fill(writer, state, deck.pop());
      writer.plain(sentence > 1 ? " " : "\n\n");
    }
  }
  const day = isoDay(published);
  const file = way === "fileName" ? `${day}-${index}` : `article-${index}`;
  return {
    path: `${day.slice(0, 7).replace("-", "/")}/${file}.news`,
    text: writer.text,
    language,
    spans: writer.spans,
  };
}
