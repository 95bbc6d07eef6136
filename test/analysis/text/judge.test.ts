import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { analyze, readsLikeArticle } from "../../../server/src/analysis/index";
import { HARBOUR_EN, HARBOUR_ID } from "../../support/articles";
import { MODELS } from "../../support/models";

const root = resolve(import.meta.dirname, "../../..");
const judge = (text: string): boolean => readsLikeArticle(text, analyze(text, { models: MODELS }));
const wrap = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/(.{1,72})(?: +|$)/g, "$1\n").trimEnd())
    .join("\n");

describe("reads like an article", () => {
  test.each([
    ["an Indonesian article", HARBOUR_ID],
    ["an English article", HARBOUR_EN],
    ["one with Windows line ends", HARBOUR_ID.replaceAll("\n", "\r\n")],
    ["one with wrapped lines", wrap(HARBOUR_ID)],
    ["an English one with wrapped lines", wrap(HARBOUR_EN)],
    ["one with front matter", `---\ntitle: Pelabuhan\nsource: Harian Selat\n---\n${HARBOUR_ID}`],
    ["one without a headline", HARBOUR_ID.slice(HARBOUR_ID.indexOf("KENDARI"))],
    ["one with `Baca juga` and initials", `${HARBOUR_ID}\nBaca juga: Kapal Feri Kandas\n(rdk/fjr)\n`],
    ["one in paragraphs without blank lines", HARBOUR_ID.replaceAll("\n\n", "\n")],
    ["one that mentions copyright", `${HARBOUR_EN}\nThe copyright of the pictures is hers, she said.`],
    ["one with a list", `${HARBOUR_ID}\n- Kapal Sinar Jaya\n- Kapal Bahari\n- Kapal Samudra\n`],
    ["samples/kapal-feri-kandas.txt", readFileSync(resolve(root, "samples/kapal-feri-kandas.txt"), "utf8")],
    [
      "samples/pelatih-hendra-tak-mau-jemawa.txt",
      readFileSync(resolve(root, "samples/pelatih-hendra-tak-mau-jemawa.txt"), "utf8"),
    ],
  ])("%s does", (_, text) => {
    expect(judge(text)).toBe(true);
  });

  const mit = readFileSync(resolve(root, "LICENSE"), "utf8");
  const log = Array.from(
    { length: 40 },
    (_, i) =>
      `2024-05-17 10:${String(i).padStart(2, "0")}:12 INFO The server in Jakarta answered to the request of Budi Santoso in time.`,
  ).join("\n");
  const javascript = Array.from(
    { length: 30 },
    (_, i) =>
      `function step${i}(state, options) {\n  // The state is not changed by this function, it returns a copy of it for Budi.\n  return { ...state, count: state.count + ${i} };\n}`,
  ).join("\n\n");
  const python = Array.from(
    { length: 20 },
    (_, i) =>
      `def step_${i}(state):\n    """The state is not changed by this, and it returns a copy of the state to the caller."""\n    return dict(state, count=${i})\n`,
  ).join("\n");

  test.each([
    ["an empty file", ""],
    ["a short note", "Telepon Budi Santoso di Jakarta besok pagi, lalu kirim surat ke KPK."],
    ["a shopping list", "susu\nroti\ntelur\nberas untuk di rumah\nyang itu\nkopi dari Toraja\n".repeat(12)],
    ["the MIT licence", mit],
    [
      "an Indonesian notice of rights",
      "Hak cipta dilindungi undang-undang. Dilarang memperbanyak isi buku ini dalam bentuk apa pun tanpa izin dari penerbit di Jakarta. ".repeat(
        12,
      ),
    ],
    ["a server log", log],
    [
      "a requirements.txt",
      "# The packages that are needed for the server to run in production, and not more than that.\nrequests==2.31.0\nnumpy>=1.26\nflask[async]~=3.0\npandas\n".repeat(
        6,
      ),
    ],
    [
      "comma-separated values",
      `nama,kota,tahun\n${"Budi Santoso,Jakarta,2024\nSiti Aminah,Bandung,2023\n".repeat(40)}`,
    ],
    [
      "a table with tabs",
      `nama\tkota\tketerangan\n${"Budi Santoso\tJakarta\tyang datang dari Bandung dengan kereta untuk rapat itu.\n".repeat(20)}`,
    ],
    [
      "a Markdown table",
      `| nama | kota | catatan |\n|---|---|---|\n${"| Budi Santoso | Jakarta | yang datang dari Bandung untuk rapat itu. |\n".repeat(20)}`,
    ],
    ["JavaScript", javascript],
    ["Python", python],
    [
      "JSON",
      JSON.stringify(
        Array.from({ length: 30 }, (_, i) => ({
          id: i,
          name: "Budi Santoso",
          note: "He is in Jakarta for the meeting of the day.",
        })),
        null,
        2,
      ),
    ],
    [
      "an INI file",
      "[server]\nhost = jakarta.example.com\nport = 8080\n; the name of the server that is used for all the requests\nname = budi\n".repeat(
        10,
      ),
    ],
    [
      "a poem",
      "di malam yang sunyi\naku menunggu pagi\ndan hujan di kota\nturun untuk kita\n\nbulan di atas laut\nangin dari gunung\nyang tidak kembali\nke rumah ini lagi\n\n".repeat(
        4,
      ),
    ],
    [
      "an English poem",
      "the rain is on the roof\nand in the silent street\nthe lamp is but a proof\nof all the hearts that beat\n\nI was not there to see\nthe morning on the hill\nbut it has come to me\nand it is with me still\n\n".repeat(
        3,
      ),
    ],
    [
      "a README",
      "# quick-server\n\nA small server.\n\n## Installation\n\n    npm install quick-server\n\n## Usage\n\n    const server = require('quick-server')\n    server.listen(8080)\n\n## Options\n\n- `port`: the port that is used\n- `host`: the host to listen on\n- `root`: the folder with the files\n\n## License\n\nMIT\n",
    ],
    ["names alone", "Budi Santoso\nSiti Aminah\nJoko Widodo\n".repeat(30)],
    ["one long word", "a".repeat(100_000)],
    ["spaces", " ".repeat(100_000)],
  ])("%s does not", (_, text) => {
    expect(judge(text)).toBe(false);
  });
});
