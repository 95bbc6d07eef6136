// `name-not-introduced`: a person called by one word whose full name the article never gives, while the archive knows the only one it can be.
import { fold } from "../../analysis/index";
import { canonicalName } from "../../corpus/index";
import { nameStrings } from "./strings";
import type { Check, CheckContext, Finding } from "./types";

export const nameNotIntroduced: Check = {
  defaultLevel: "off",
  find: (context) => {
    const seen = new Set<number>();
    const found: Finding[] = [];
    const { record } = context;
    for (let m = 0; m < record.mentions.count; m++) {
      const e = record.mentions.entity[m]!;
      if (seen.has(e) || isInHeadline(context, m)) continue;
      seen.add(e);
      const full = fullNameElsewhere(context, e);
      if (full) found.push(finding(context, m, full));
    }
    return found;
  },
};

/** A headline has no room for full names. */
function isInHeadline({ record }: CheckContext, m: number): boolean {
  const { headline, mentions } = record;
  return headline !== null && mentions.start[m]! >= headline.start && mentions.end[m]! <= headline.end;
}

/** The full name that other articles give the person, where this one has one word alone; null otherwise. */
function fullNameElsewhere({ snapshot, record }: CheckContext, e: number): string | null {
  const entity = record.entities[e]!;
  if (entity.type !== "PER") return null;
  const words = new Set([entity.name, ...entity.aliases].map(fold));
  if ([...words].some((name) => name.includes(" "))) return null;
  const full = canonicalName(snapshot.entities, snapshot.entities.resolve(record, e));
  return fold(full).includes(" ") &&
    fold(full)
      .split(" ")
      .some((word) => words.has(word))
    ? full
    : null;
}

function finding({ record, text, language }: CheckContext, m: number, full: string): Finding {
  const strings = nameStrings[language];
  const start = record.mentions.start[m]!;
  const end = record.mentions.end[m]!;
  const name = text.slice(start, end);
  return {
    start,
    end,
    message: strings.notIntroduced(name, full),
    fixes: [{ title: strings.replace(name, full), edits: [{ start, end, newText: full }] }],
  };
}
