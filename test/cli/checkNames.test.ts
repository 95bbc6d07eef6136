import { describe, expect, test } from "vitest";
import { newsmark } from "../support/cli";
import { folderWith } from "../support/folder";

const KENDARI = `Menteri Perhubungan Ratna Wulandari Tiba di Kendari

KENDARI, Harian Selat - Menteri Perhubungan Ratna Wulandari tiba di Kendari. Ratna Wulandari bertemu para nelayan.

"Pelabuhan ini milik warga," kata Ratna Wulandari. Menurut Menteri Perhubungan Ratna Wulanndari, kapal akan tiba besok.
`;

const ACRONYM = `Perusahaan pelayaran diperiksa

MAKASSAR, Harian Selat - KPPU memeriksa dua perusahaan pelayaran di Makassar. Menurut KPPU, keduanya bersekongkol.

"Kami bekerja sama dengan KPPU," kata Ratna Wulandari kepada wartawan di Kendari.
`;

describe("newsmark check of names", () => {
  test("finds a spelling that stands once among many others", async () => {
    const folder = folderWith({ "a.news": KENDARI });
    const { code, stdout } = await newsmark(["check", "a.news"], { cwd: folder });
    expect([code, stdout.trimEnd()]).toEqual([
      1,
      "a.news:5:80 spelling-variant “Ratna Wulanndari” is spelled so only here; “Ratna Wulandari” stands 4 times in this article.",
    ]);
  });

  test("looks for what is off by default with --all alone", async () => {
    const folder = folderWith({ "a.news": KENDARI, "b.news": ACRONYM });
    const codes = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await newsmark(["check", ...args, "."], { cwd: folder });
      return [
        ...new Set(
          stdout
            .trimEnd()
            .split("\n")
            .map((line) => line.split(" ")[1]!),
        ),
      ].sort();
    };
    expect(await codes()).toEqual(["spelling-variant"]);
    expect(await codes("--all")).toEqual(["spelling-variant", "undefined-acronym"]);
  });
});
