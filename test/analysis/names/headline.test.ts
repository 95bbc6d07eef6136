import { expect, test } from "vitest";
import { languages } from "../../../server/src/analysis/languages/index";
import { cutAtVerbs } from "../../../server/src/analysis/names/headline";
import { type Block, forEachLine, readBlock } from "../../../server/src/analysis/text/blocks";
import { readStructure } from "../../../server/src/analysis/text/structure";
import { tagged } from "../../support/tagged";

/** Names of the article's headline. */
function headline(source: string): string[] {
  const { text, names } = tagged(source);
  const pack = languages.id;
  const blocks: Block[] = [];
  forEachLine(text, 0, (start, end) => {
    blocks.push({ start, ...readBlock(text.slice(start, end), pack.abbreviations) });
  });
  const structure = readStructure(blocks, { span: null, meta: {}, bodyStart: 0, problem: null }, pack);
  const cut = cutAtVerbs({ text, blocks, structure, pack }, names);
  expect(cut.map(({ start }) => start)).toEqual(cut.map(({ start }) => start).sort((a, b) => a - b));
  return cut.filter(({ end }) => end <= structure.headline!.end).map(({ start, end }) => text.slice(start, end));
}

test.each([
  [
    "between two names",
    "[Ratna Temui Puan|PER], Bahas Anggaran",
    "[Ratna Wulandari|PER] menemui [Puan Maharani|PER] kemarin pagi di kantornya.",
    ["Ratna", "Puan"],
  ],
  [
    "behind a name",
    "[Lee Sepakati|PER] Kapal Selam Baru",
    "Presiden [Lee Jae-myung|PER] menyepakati pembelian kapal selam kemarin pagi.",
    ["Lee"],
  ],
  [
    "that is passive",
    "Kapolres Bima [Ahmad Rizal Dimutasi|PER]",
    "Kapolres Bima [Ahmad Rizal|PER] dimutasi ke Jakarta kemarin pagi.",
    ["Ahmad Rizal"],
  ],
  [
    "but not at a word of a name",
    "[Budi Santoso|PER] Tiba di Bandung",
    "[Budi Santoso|PER] bersantoso kemarin pagi di Bandung.",
    ["Budi Santoso"],
  ],
  [
    "but not where the body names another",
    "[Joko Anwar|PER] Tiba di Bandung",
    "Presiden [Joko Widodo|PER] tiba di Bandung kemarin pagi.",
    ["Joko Anwar"],
  ],
])("a headline's name is cut at a verb %s", (_, title, body, expected) => {
  expect(headline(`${title}\n\n${body}\n\nHujan turun sepanjang hari, dan warga kota itu tinggal di rumah.`)).toEqual(
    expected,
  );
});
