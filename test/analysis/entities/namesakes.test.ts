import { describe, expect, test } from "vitest";
import { groups, resolved } from "../../support/tagged";

const ofPersons = (source: string, language: "id" | "en" = "id"): string[] => groups(resolved(source, language));

describe("one full name of two people in one article", () => {
  test("whose roles are of sport and of office", () => {
    expect(
      ofPersons(
        "Pelatih [Rudi Salim|PER] mundur. [Rudi|PER] lelah. Surat itu untuk Menteri Kehutanan [Rudi Salim|PER].",
      ),
    ).toEqual(["Rudi Salim, Rudi", "Rudi Salim"]);
  });

  test("of which the sentence says that it is the same", () => {
    expect(
      ofPersons("[Tuti Marlina|PER] diperiksa. Seorang dokter yang namanya sama, [Tuti Marlina|PER], protes."),
    ).toEqual(["Tuti Marlina", "Tuti Marlina"]);
    expect(ofPersons("[Ann Lowell|PER] was held. A namesake, [Ann Lowell|PER], is a nurse.", "en")).toHaveLength(2);
  });

  test.each([
    ["who was something else before", "Bupati [Rudi Salim|PER] datang. Mantan petinju [Rudi Salim|PER] menang."],
    ["who has offices and a trade", "Bupati [Rudi Salim|PER] datang. Penyanyi [Rudi Salim|PER] tampil."],
    ["who said so of others", '[Rudi Salim|PER] datang. "Anak kami bernama sama," kata [Rudi Salim|PER].'],
    ["who leads a team", "Ketua PSSI [Rudi Salim|PER] datang. Manajer tim [Rudi Salim|PER] pulang."],
  ])("is one person %s", (_, source) => {
    expect(ofPersons(source)).toHaveLength(1);
  });
});

describe("a short name of several people in one article", () => {
  test("is not whom the article calls by another word", () => {
    expect(
      ofPersons(
        "[Mira Halim|PER] datang bersama ayahnya, [Yusak Halim|PER]. [Mira|PER] senang. [Sinta Halim|PER] pulang. [Sinta|PER] lelah. [Halim|PER] diam.",
      ),
    ).toEqual(["Mira Halim, Mira", "Yusak Halim, Halim", "Sinta Halim, Sinta"]);
  });

  test("is not who speaks", () => {
    expect(ofPersons("[Mira Tri Halim|PER] memuji [Halim|PER]. Presiden [Halim Basri|PER] senang.")).toEqual([
      "Mira Tri Halim",
      "Halim, Halim Basri",
    ]);
  });

  test("is not who comes later, but in the headline", () => {
    expect(
      ofPersons("[Mira Halim|PER] datang. [Halim|PER] diam. [Mira|PER] pulang. Kakaknya [Sinta Halim|PER] menunggu."),
    ).toEqual(["Mira Halim, Halim, Mira", "Sinta Halim"]);
    expect(
      ofPersons(
        "[Mira Halim|PER] Tiba, [Halim|PER] Titip Salam\n\n[Mira Halim|PER] membawa salam ayahnya, [Yusak Halim|PER]. [Mira|PER] pulang.",
      ),
    ).toEqual(["Mira Halim, Mira Halim, Mira", "Halim, Yusak Halim"]);
  });

  test("is not who is told in full again, where it was another's already", () => {
    expect(
      ofPersons(
        "[Park Ji Hoon|PER] opened the fair. The mayor met [Park|PER]. [Park Min Ah|PER] sang. [Park Min Ah|PER] bowed. [Park|PER] left.",
        "en",
      ),
    ).toEqual(["Park Ji Hoon, Park, Park", "Park Min Ah, Park Min Ah"]);
  });

  test("goes by a role in its short form", () => {
    expect(
      ofPersons(
        "Perdana Menteri Malaysia [Hasan Ismail|PER] membuka forum bersama Gubernur Riau [Hasan Basri|PER]. PM [Hasan|PER] pulang.",
      ),
    ).toEqual(["Hasan Ismail, Hasan", "Hasan Basri"]);
  });

  test("is a woman's behind her title", () => {
    expect(
      ofPersons(
        "[Park So Ra|PER], sister of the leader, spoke. Premier [Park Ji Hoon|PER] replied. Ms. [Park|PER] left.",
        "en",
      ),
    ).toEqual(["Park So Ra, Park", "Park Ji Hoon"]);
  });

  test("is a wife's who has no name in common", () => {
    expect(
      ofPersons(
        "[Rina Dewanti|PER], the widow of President [Yusak Halim|PER], came. Mrs. [Halim|PER] sat. [Halim|PER] died in 2009.",
        "en",
      ),
    ).toEqual(["Rina Dewanti, Halim", "Yusak Halim, Halim"]);
  });

  test("stays with whoever came before the father", () => {
    expect(
      ofPersons(
        "[Luis Moreno Jr.|PER] spoke. Under [Luis Moreno|PER], the president's father, taxes rose. [Moreno|PER] left.",
        "en",
      ),
    ).toEqual(["Luis Moreno Jr., Moreno", "Luis Moreno"]);
  });
});

test("a son with his father's name is another", () => {
  expect(ofPersons("[Luis Moreno|PER] mengutus [Luis Moreno Jr|PER]. [Moreno|PER] menunggu.")).toEqual([
    "Luis Moreno, Moreno",
    "Luis Moreno Jr",
  ]);
});

describe("a word made of a person's name", () => {
  test.each([
    ["by the beginnings of two words", "[Zainal Hasbullah|PER] datang. [Zahas|PER] pulang.", 1],
    ["by initials", "[Siti Rahma Putri|PER] datang. [SRP|PER] pulang.", 1],
    ["not by two letters", "Kapolres [Rudi Salim|PER] menangkap [RS|PER].", 2],
    ["is nobody's where two fit", "[Zainal Hasbullah|PER], [Zaki Hasibuan|PER], [Zahas|PER]", 3],
    ["is a name where it is no blend", "[Zainal Hasbullah|PER] datang. [Zaharuddin|PER] pulang.", 2],
  ])("%s", (_, source, count) => {
    expect(ofPersons(source)).toHaveLength(count);
  });
});

test.each([
  ["by initials, without the kind", "[Stadion Gelora Merah Putih|LOC] penuh. [GMP|LOC] ditutup.", 1],
  ["not by initials of two", "[Stadion Gelora Merah Putih|LOC], [Taman Gunung Mas Pura|LOC], [GMP|LOC]", 3],
])("a place %s", (_, source, count) => {
  expect(ofPersons(source)).toHaveLength(count);
});

describe("a short form of several bodies in one article", () => {
  test("is the one told last, and in the headline the first", () => {
    expect(
      ofPersons(
        "[PNI|ORG] Rapat\n\n[Partai Niaga Indonesia|ORG] rapat. Dulu ada [Partai Nelayan Indonesia|ORG]. [PNI|ORG] bubar.",
      ),
    ).toEqual(["PNI, Partai Niaga Indonesia", "Partai Nelayan Indonesia, PNI"]);
  });

  test("is the own country's where the other's country is told", () => {
    expect(
      ofPersons(
        "[Mahkamah Konstitusi|ORG] menolak. [Mahkamah Konstitusi Thailand|ORG] lain. [MK Thailand|ORG] tegas, [MK|ORG] tidak.",
      ),
    ).toEqual(["Mahkamah Konstitusi, MK", "Mahkamah Konstitusi Thailand, MK Thailand"]);
  });
});
