import { describe, expect, test } from "vitest";
import {
  caseClassOf,
  counterOf,
  extendPhrase,
  GazetteerBuilder,
  kindOf,
  LISTS,
  readGazetteer,
  WordPlace,
  wordHash,
} from "../../../server/src/analysis/names/gazetteer";

const phrase = (...words: string[]): number => words.map(wordHash).reduce(extendPhrase, 0);
const PER = LISTS.indexOf("PER");
const LOC = LISTS.indexOf("LOC");

function sample(): Uint8Array {
  const builder = new GazetteerBuilder();
  builder.add(PER, ["siti", "aminah"]);
  builder.add(PER, ["siti", "rahayu"]);
  builder.add(LOC, ["teluk", "bone"]);
  builder.add(LOC, ["teluk", "tomini"]);
  builder.add(LOC, ["siti", "aminah"]);
  builder.addCase("rapat", 1, 40);
  builder.addCase("jakarta", 30, 0);
  return builder.build();
}

describe("a gazetteer", () => {
  test("tells which lists hold a phrase", () => {
    const gazetteer = readGazetteer(sample());
    expect(gazetteer.phrase(phrase("teluk", "bone"))).toBe(1 << LOC);
    expect(gazetteer.phrase(phrase("siti", "aminah"))).toBe((1 << PER) | (1 << LOC));
    expect(gazetteer.phrase(phrase("teluk", "nowhere"))).toBe(0);
  });

  test("tells where a word stands in listed names", () => {
    const siti = readGazetteer(sample()).word(wordHash("siti"));
    expect(counterOf(siti, PER * 4 + WordPlace.First)).toBe(1);
    expect(counterOf(siti, PER * 4 + WordPlace.Last)).toBe(0);
    expect(readGazetteer(sample()).word(wordHash("unheard"))).toBe(0);
  });

  test("tells the kind of an everyday word beside how it is cased", () => {
    const builder = new GazetteerBuilder();
    builder.addKind("harbour", 63);
    builder.addKind("rose", 7);
    builder.addCase("rose", 4, 4);
    const gazetteer = readGazetteer(builder.build());
    expect(kindOf(gazetteer.word(wordHash("harbour")))).toBe(63);
    expect(kindOf(gazetteer.word(wordHash("rose")))).toBe(7);
    expect(caseClassOf(gazetteer.word(wordHash("rose")))).toBe(2);
    expect(kindOf(gazetteer.word(wordHash("unheard")))).toBe(0);
  });

  test("an event's name is one whatever other lists hold it", () => {
    const EVT = LISTS.indexOf("EVT");
    const builder = new GazetteerBuilder();
    for (const list of [LOC, EVT]) builder.add(list, ["waterloo", "fair"]);
    for (const list of LISTS.keys()) if (list !== EVT) builder.add(list, ["mercury"]);
    const gazetteer = readGazetteer(builder.build());
    expect(gazetteer.phrase(phrase("waterloo", "fair"))).toBe(1 << EVT);
    expect(gazetteer.phrase(phrase("mercury"))).toBe((1 << LOC) | (1 << LISTS.indexOf("ORG")));
  });

  test("reads from the middle of a larger buffer, as files often lie in memory", () => {
    const bytes = sample();
    const pool = Buffer.alloc(bytes.length + 33, 0xee);
    pool.set(bytes, 7);
    const gazetteer = readGazetteer(pool.subarray(7, 7 + bytes.length));
    expect(gazetteer.phrase(phrase("teluk", "tomini"))).toBe(1 << LOC);
    expect(gazetteer.word(wordHash("siti"))).toBe(readGazetteer(bytes).word(wordHash("siti")));
  });

  test("errs less than once in five hundred look-ups", () => {
    const builder = new GazetteerBuilder();
    for (let i = 0; i < 20_000; i++) builder.add(PER, [`name${i}`, `son${i % 500}`]);
    const gazetteer = readGazetteer(builder.build());
    let wrong = 0;
    for (let i = 0; i < 20_000; i++) if (gazetteer.phrase(phrase(`other${i}`, "x")) !== 0) wrong++;
    expect(wrong).toBeLessThan(40);
  });

  test("refuses what is none", () => {
    expect(() => readGazetteer(new Uint8Array(64))).toThrow("not a gazetteer");
    expect(() => readGazetteer(new Uint8Array(3))).toThrow("not a gazetteer");
    expect(() => readGazetteer(sample().subarray(0, 40))).toThrow("cut short");
    expect(() => readGazetteer(sample().fill(0, 4))).toThrow("cut short");
  });
});
