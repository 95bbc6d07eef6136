import { describe, expect, test } from "vitest";
import { languages } from "../../../server/src/analysis/languages/index";
import { GazetteerBuilder, readGazetteer } from "../../../server/src/analysis/names/gazetteer";
import { packModel, readModel } from "../../../server/src/analysis/names/model";
import { loadNameModel, tagByModel } from "../../../server/src/analysis/names/tagger";
import { type TrainedWeights, type TrainOptions, train } from "../../../server/src/analysis/names/train";
import { WordTable } from "../../../server/src/analysis/names/words";
import { readArticleText, toExample } from "../../../training/src/prepare";
import { type GoldText, readMarkup } from "../../../training/src/texts";

const ARTICLES = [
  "Bupati [Ratna Sari|PER] meninjau banjir di [Palopo|LOC]. [Ratna|PER] meminta [BPBD|ORG] bekerja cepat.",
  "Kapten [Yosef Wenda|PER] pulang dari [Merauke|LOC] bersama [Persipura|ORG].",
  "Menurut [Lina Hartono|PER], harga di [Medan|LOC] naik. [Bank Sumut|ORG] belum menjawab.",
  "Warga [Sikka|LOC] menolak. [Agus Salim|PER] dari [Walhi|ORG] datang ke [Sikka|LOC].",
  "Guru [Nuraini|PER] mengajar di [Bima|LOC] sejak lama, kata [Dinas Pendidikan|ORG].",
  "Pelatih [Joko Riyadi|PER] membawa [Persela|ORG] ke [Lamongan|LOC].",
].map((source, i) => readMarkup(`${i}`, source));

const OPTIONS: TrainOptions = { domains: 2, epochs: 12, minCount: 1, folds: 2, margin: 20, runs: 1, seed: 3 };
const GAZETTEER = new GazetteerBuilder().build();
const pack = languages.id;

function fit(texts: readonly GoldText[], seed = 3): TrainedWeights {
  const lists = readGazetteer(GAZETTEER);
  const words = new WordTable(pack, lists);
  return train(
    texts.map((text, i) => toExample(text, i % 2, pack, words, lists, true)),
    { ...OPTIONS, seed },
  );
}

const pack0 = (trained: TrainedWeights): Uint8Array => packModel(trained, 0, 1_000_000, { slope: 0.001, offset: 1 });

function tag(bytes: Uint8Array, text: string): string[] {
  const model = loadNameModel(pack, GAZETTEER, bytes);
  return tagByModel(readArticleText(text, pack, true), model).map(
    (name) => `${text.slice(name.start, name.end)}/${name.type}`,
  );
}

describe("the trainer", () => {
  test("learns what it is shown, and the packed model says it again", () => {
    const bytes = pack0(fit(ARTICLES));
    const first = ARTICLES[0]!;
    expect(tag(bytes, first.text)).toEqual(
      first.spans.map((span) => `${first.text.slice(span.start, span.end)}/${span.type}`),
    );
  });

  test("carries over to words it has not seen", () => {
    expect(tag(pack0(fit(ARTICLES)), "Pelatih Tono Sukarno pulang dari Ruteng.")).toEqual([
      "Tono Sukarno/PER",
      "Ruteng/LOC",
    ]);
  });

  test("is the same twice", () => {
    expect(Buffer.from(pack0(fit(ARTICLES))).equals(Buffer.from(pack0(fit(ARTICLES))))).toBe(true);
  });

  test("drops the smallest weights first", () => {
    const trained = fit(ARTICLES);
    const small = readModel(packModel(trained, 0, 50, { slope: 1, offset: 0 }));
    // Equal weights stay together, so that a few more than were asked for may.
    expect(small.features).toBeLessThan(readModel(pack0(trained)).features / 3);
    expect(small.features).toBeGreaterThan(0);
  });

  test("models of another kind are refused", () => {
    const bytes = pack0(fit(ARTICLES));
    expect(() => readModel(bytes.slice(0, 100))).toThrow("cut short");
    expect(() => readModel(bytes.slice(1))).toThrow("not a name model");
    const later = bytes.slice();
    later[4] = 99;
    expect(() => readModel(later)).toThrow("version 99");
  });
});
