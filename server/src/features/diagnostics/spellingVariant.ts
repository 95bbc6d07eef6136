// `spelling-variant`: a name written once that is a slip away from a much more frequent one of the same type. `Khajimbaa` among `Khajimba`.
// A slip is a diacritic, a doubled letter, or one letter inside a long word. Two names that are both in use are never reported, nor a
// single letter where little speaks for one person: in a place's name (Badung and Bandung are two), or in one word that stands in other articles only.
import { countryOf, fold } from "../../analysis/index";
import { type EntityRecord, keyOf, type Snapshot } from "../../corpus/index";
import { doublings, neighbours, type Slip, slipBetween } from "./spelling";
import { nameStrings, type Usage } from "./strings";
import type { Check, CheckContext, Finding } from "./types";

/** Mentions in the article, or articles of the archive, that make a spelling the usual one. */
const FREQUENT = 3;

interface Spelling {
  name: string;
  readonly entity: number;
  readonly start: number;
  readonly end: number;
  mentions: number;
}

interface Usual {
  readonly name: string;
  readonly usage: Usage;
}

export const spellingVariant: Check = {
  defaultLevel: "information",
  find: (context) => {
    const spellings = spellingsOf(context);
    const frequent = spellings.filter(({ mentions }) => mentions >= FREQUENT);
    return spellings.flatMap((spelling) => {
      if (spelling.mentions > 1 || countryOf(spelling.name)) return [];
      const usual = inArticle(context, spelling, frequent) ?? inArchive(context, spelling);
      return usual ? [finding(context, spelling, usual)] : [];
    });
  },
};

/** Names as they are written in the article, each with the number of its mentions; case does not count. */
function spellingsOf({ record, text }: CheckContext): Spelling[] {
  const found = new Map<string, Spelling>();
  for (let m = 0; m < record.mentions.count; m++) {
    const start = record.mentions.start[m]!;
    const end = record.mentions.end[m]!;
    const entity = record.mentions.entity[m]!;
    const name = text.slice(start, end);
    const key = `${record.entities[entity]!.type} ${name.normalize("NFC").toLowerCase()}`;
    const known = found.get(key);
    if (known) {
      known.mentions++;
      if (known.name === known.name.toUpperCase()) known.name = name;
    } else found.set(key, { name, entity, start, end, mentions: 1 });
  }
  return [...found.values()];
}

const allows = ({ type }: EntityRecord, slip: Slip | null, certain: boolean): boolean =>
  slip === "diacritic" || slip === "doubled" || (slip === "letter" && certain && (type === "PER" || type === "ORG"));

function inArticle({ record }: CheckContext, spelling: Spelling, frequent: readonly Spelling[]): Usual | null {
  const entity = record.entities[spelling.entity]!;
  for (const other of frequent) {
    if (record.entities[other.entity]!.type !== entity.type) continue;
    const slip = slipBetween(spelling.name, other.name);
    // Diacritics do not part entities; any other slip makes one of its own, with this mention alone.
    if (slip !== "diacritic" && entity.mentions > 1) continue;
    if (allows(entity, slip, true)) return { name: other.name, usage: { count: other.mentions, where: "article" } };
  }
  return null;
}

function inArchive({ snapshot, record }: CheckContext, spelling: Spelling): Usual | null {
  const entity = record.entities[spelling.entity]!;
  const folded = fold(spelling.name);
  const own = keyOf(entity.type, folded);
  const spellings = snapshot.entities.spellings(own);
  if ((spellings.get(spelling.name) ?? 0) > 1) return null;
  const marked = mostFrequent(snapshot, own, spelling, (slip) => slip === "diacritic");
  if (marked || entity.mentions > 1 || snapshot.entities.resolve(record, spelling.entity) !== own) return marked;
  const certain = folded.includes(" ") && (entity.type === "PER" || entity.type === "ORG");
  let best: Usual | null = null;
  for (const other of certain ? neighbours(folded) : doublings(folded)) {
    const usual = mostFrequent(snapshot, keyOf(entity.type, other), spelling, (slip) => allows(entity, slip, certain));
    if (usual && (!best || usual.usage.count > best.usage.count)) best = usual;
  }
  return best;
}

/** The spelling under `key` that enough articles have and that is an allowed slip away. */
function mostFrequent(
  snapshot: Snapshot,
  key: string,
  { name }: Spelling,
  isAllowed: (slip: Slip | null) => boolean,
): Usual | null {
  let best: Usual | null = null;
  for (const [other, count] of snapshot.entities.spellings(key)) {
    if (count < FREQUENT || (best && count <= best.usage.count) || !isAllowed(slipBetween(name, other))) continue;
    best = { name: other, usage: { count, where: "archive" } };
  }
  return best;
}

function finding({ language }: CheckContext, { name, start, end }: Spelling, usual: Usual): Finding {
  const strings = nameStrings[language];
  const newText = name === name.toUpperCase() ? usual.name.toUpperCase() : usual.name;
  return {
    start,
    end,
    message: strings.variant(name, usual.name, usual.usage),
    fixes: [{ title: strings.replace(name, newText), edits: [{ start, end, newText }] }],
  };
}
