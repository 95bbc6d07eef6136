import { describe, expect, test } from "vitest";
import { groups, resolved } from "../../support/tagged";

const entities = (source: string) => groups(resolved(source));

describe("inside one article", () => {
  describe("names that fold alike are one entity", () => {
    test.each([
      ["case and hyphens", "[Kim Jong-Un|PER] dan [KIM JONG UN|PER]", "Kim Jong-Un, KIM JONG UN"],
      ["apostrophes", "[Ma'ruf Amin|PER] dan [Ma’ruf Amin|PER]", "Ma'ruf Amin, Ma’ruf Amin"],
      ["diacritics", "[Erdoğan|PER] dan [Erdogan|PER]", "Erdoğan, Erdogan"],
      ["full stops", "[B.J. Habibie|PER] dan [BJ Habibie|PER]", "B.J. Habibie, BJ Habibie"],
    ])("%s", (_, source, expected) => {
      expect(entities(source)).toEqual([expected]);
    });
  });

  test("names of two types are never one", () => {
    expect(entities("[Barcelona|ORG] menang di [Barcelona|LOC].")).toEqual(["Barcelona", "Barcelona"]);
    expect(entities("Jalan [Sudirman|LOC] dan Jenderal [Sudirman|PER]")).toHaveLength(2);
  });

  describe("a definition ties both forms", () => {
    test.each([
      [
        "before",
        "[Komisi Pemberantasan Korupsi|ORG] ([KPK|ORG]) rapat. [KPK|ORG] diam.",
        "Komisi Pemberantasan Korupsi, KPK, KPK",
      ],
      [
        "after",
        "[KPK|ORG] rapat.\n[KPK|ORG] ([Komisi Pemberantasan Korupsi|ORG]) diam.",
        "KPK, KPK, Komisi Pemberantasan Korupsi",
      ],
      ["of a country", "[Korea Utara|LOC] ([Korut|LOC]) diam. [Korut|LOC] menang.", "Korea Utara, Korut, Korut"],
    ])("%s", (_, source, expected) => {
      const article = resolved(source);
      expect(groups(article)).toEqual([expected]);
      expect(article.entities[0]!.defined).toHaveLength(1);
    });

    test("and the long form is the name", () => {
      expect(
        resolved("[KPK|ORG] diam. [Komisi Pemberantasan Korupsi|ORG] ([KPK|ORG]) rapat.").entities[0],
      ).toMatchObject({
        name: "Komisi Pemberantasan Korupsi",
        aliases: ["KPK"],
        defined: ["KPK"],
      });
    });
  });

  describe("one word of a person's name", () => {
    test.each([
      ["the last", "[Vladimir Putin|PER] tiba. [Putin|PER] pulang.", ["Vladimir Putin, Putin"]],
      ["the first", "[Ganjar Pranowo|PER] tiba. [Ganjar|PER] pulang.", ["Ganjar Pranowo, Ganjar"]],
      [
        "a middle one",
        "[Susilo Bambang Yudhoyono|PER] tiba. [Bambang|PER] pulang.",
        ["Susilo Bambang Yudhoyono, Bambang"],
      ],
      [
        "in the headline, before the full name",
        "[Putin|PER] Tiba\n\nPresiden [Vladimir Putin|PER] tiba kemarin pagi.",
        ["Putin, Vladimir Putin"],
      ],
      [
        "in capitals",
        "[PUTIN|PER] TIBA\n\nPresiden [Vladimir Putin|PER] tiba kemarin pagi.",
        ["PUTIN, Vladimir Putin"],
      ],
      ["alone throughout", "[Jokowi|PER] tiba. [Jokowi|PER] pulang.", ["Jokowi, Jokowi"]],
      ["of nobody", "[Vladimir Putin|PER] tiba. [Jokowi|PER] pulang.", ["Vladimir Putin", "Jokowi"]],
    ])("%s", (_, source, expected) => {
      expect(entities(source)).toEqual(expected);
    });

    test.each([
      [
        "by the role in common",
        "Minister [Smith|PER] sues banker [Smith|PER].\nMinister [Andrew Smith|PER] and banker [Helen Smith|PER] met.",
        ["Smith, Andrew Smith", "Smith, Helen Smith"],
      ],
      [
        "not by who came in as a relative",
        "[Rodrigo Duterte|PER] spoke. His daughter, [Sara Duterte|PER], left. [Duterte|PER] rested.",
        ["Rodrigo Duterte, Duterte", "Sara Duterte"],
      ],
      [
        "not by a relative in Indonesian",
        "[Ridwan Siregar|PER] diam. Anaknya, [Fajar Siregar|PER], pergi. [Siregar|PER] pulang.",
        ["Ridwan Siregar, Siregar", "Fajar Siregar"],
      ],
      [
        "by the latest, otherwise",
        "[Budi Santoso|PER] diam. [Budi Hartono|PER] pergi. [Budi|PER] pulang.",
        ["Budi Santoso", "Budi Hartono, Budi"],
      ],
    ])("that two have is told apart %s", (_, source, expected) => {
      expect(groups(resolved(source, "en"))).toEqual(expected);
    });

    test("of an organisation stands for nobody", () => {
      expect(entities("[Yayasan Budi Mulia|ORG] dan [Budi|PER]")).toEqual(["Yayasan Budi Mulia", "Budi"]);
    });

    test("that two people share goes to the latest one before it", () => {
      expect(
        entities(
          "[Budi Santoso|PER] tiba. [Budi|PER] lapar. [Budi Hartono|PER] menyusul. [Budi|PER] haus. [Budi Santoso|PER] pulang. [Budi|PER] tidur.",
        ),
      ).toEqual(["Budi Santoso, Budi, Budi Santoso, Budi", "Budi Hartono, Budi"]);
    });

    test("or some words of a longer full name", () => {
      expect(entities("[Sri Mulyani Indrawati|PER] tiba. [Sri Mulyani|PER] pulang. [Mulyani|PER] tidur.")).toEqual([
        "Sri Mulyani Indrawati, Sri Mulyani, Mulyani",
      ]);
      expect(entities("[Budi Santoso Wijaya|PER], [Budi Santoso Hadi|PER], [Budi Santoso|PER]")).toHaveLength(3);
    });

    test("does not tie two full names to each other", () => {
      expect(entities("[Kim Jong Un|PER] dan [Kim Yo Jong|PER]")).toEqual(["Kim Jong Un", "Kim Yo Jong"]);
      expect(entities("[Rina Kartika|PER], [Tono Kartika|PER], [Rina Lestari|PER]")).toHaveLength(3);
    });
  });

  describe("a country", () => {
    test.each([
      "[Amerika Serikat|LOC], [AS|LOC] dan [USA|LOC]",
      "[Korea Utara|LOC], [Korut|LOC] dan [Republik Rakyat Demokratik Korea|LOC]",
      "[Indonesia|LOC] dan [RI|LOC]",
      "[Inggris|LOC], [Britania Raya|LOC] dan [UK|LOC]",
      "[Tiongkok|LOC], [China|LOC] dan [Cina|LOC]",
    ])("is one under all its names: %s", (source) => {
      const article = resolved(source);
      expect(article.entities).toHaveLength(1);
      expect(article.entities[0]!.country).toMatch(/^[A-Z]{2}$/);
    });

    test("is not its neighbour", () => {
      expect(entities("[Korea Utara|LOC] dan [Korea Selatan|LOC]")).toHaveLength(2);
      expect(entities("[Kongo|LOC], [Guinea|LOC], [Guinea Khatulistiwa|LOC]")).toHaveLength(3);
    });

    test("is not its ministry, nor its acronym an organisation's", () => {
      expect(entities("[Kementerian Pertahanan Rusia|ORG] dan [Rusia|LOC]")).toHaveLength(2);
      expect(entities("[AS|ORG] Roma dan [AS|LOC]")).toHaveLength(2);
    });
  });

  describe("another name that the article explains", () => {
    test.each([
      "[Suhendra Wijaya|PER] alias [Bagong|PER] kabur. [Bagong|PER] tertangkap.",
      "[Zulkifli Manaf|PER], yang akrab disapa [Zulman|PER], tiba. [Zulman|PER] pulang.",
      "[Zulkifli Manaf|PER] yang biasa dipanggil Bang [Ipul|PER] tiba. [Ipul|PER] pulang.",
      "[Robert Smith|PER], also known as [Bob|PER], came. [Bob|PER] left.",
    ])("%s", (source) => {
      const article = resolved(source);
      expect(article.entities).toHaveLength(1);
      expect(article.entities[0]!.defined).toHaveLength(1);
    });

    test("is not the one that the person goes by", () => {
      const {
        entities: [entity],
      } = resolved(
        "[Gus Ipul|PER], sapaan akrab [Saifullah|PER], tiba. [Gus Ipul|PER] pulang. [Saifullah Yusuf|PER] menteri.",
      );
      expect(entity).toMatchObject({ name: "Saifullah Yusuf", defined: ["Gus Ipul"] });
    });

    test.each([
      "[Suhendra Wijaya|PER] memanggil [Bagong|PER].",
      "[Suhendra Wijaya|PER] tiba. Alias [Bagong|PER] kabur.",
      "[Suhendra Wijaya|PER], yang dikenal sebagai teman [Bagong|PER], tiba.",
    ])("is not any name beside it: %s", (source) => {
      expect(entities(source)).toHaveLength(2);
    });
  });

  describe("with and without the head word", () => {
    test.each([
      ["a party", "[Partai Golkar|ORG] menang. [Golkar|ORG] senang.", 1],
      ["two organisations of one name", "[Partai Nusantara|ORG], [Bank Nusantara|ORG], [Nusantara|ORG]", 3],
      ["twins of two countries", "[Kementerian Pertahanan Rusia|ORG] dan [Kementerian Pertahanan Rumania|ORG]", 2],
      ["a club and its first word", "[PSS Sleman|ORG] menang. [PSS|ORG] senang.", 1],
      ["a club and its designator", "[FC Barcelona|ORG] menang. [Barcelona|ORG] senang.", 1],
      ["a club by its last word", "[Manchester City|ORG] melawan [Manchester United|ORG]. [City|ORG] menang.", 2],
      ["a company with both ends", "[PT Timah Tbk|ORG], [PT Timah|ORG], [Timah|ORG]", 1],
      ["a company beside its subsidiary", "[PT Timah|ORG], [Timah Abadi Energi|ORG], [Timah|ORG]", 2],
      ["two clubs of one name", "[FC Barcelona|ORG] dan [Barcelona SC|ORG]. [Barcelona|ORG] menang.", 2],
      ["two clubs of one city", "[AC Milan|ORG] melawan [Inter Milan|ORG]. [Milan|ORG] kalah.", 2],
      ["syllables nobody defines", "[Asosiasi Peternak Indonesia|ORG] rapat. [Apetindo|ORG] diam.", 1],
      ["syllables before what both have", "[Pemerintah Kabupaten Wuluh|ORG] rapat. [Pemkab Wuluh|ORG] diam.", 1],
      ["syllables before another place", "[Pemerintah Kabupaten Wuluh|ORG] rapat. [Pemkab Wangi|ORG] diam.", 2],
      ["syllables of some words alone", "[Asosiasi Peternak Indonesia|ORG] rapat. [Apetas|ORG] diam.", 2],
      ["initials nobody defines", "[Komisi Yudisial|ORG] rapat. [KY|ORG] diam.", 1],
      ["initials over an acronym", "[PDI Perjuangan|ORG] rapat. [PDIP|ORG] diam.", 1],
      ["a ministry and its country", "[Kementerian Pertahanan Rusia|ORG] diam. [Kementerian Pertahanan|ORG] rapat.", 1],
      [
        "a ministry, by the country before it",
        "[Kementerian Pertahanan Rumania|ORG], [Kementerian Pertahanan|ORG], [Kementerian Pertahanan Rusia|ORG]",
        2,
      ],
      ["a body and the same one abroad", "[Mahkamah Agung|ORG] rapat. Lain dengan [Mahkamah Agung AS|ORG].", 2],
      ["a body with and without RI", "[DPR RI|ORG] rapat. [DPR|ORG] diam.", 1],
      ["a body and its part", "[Komisi I DPR|ORG] rapat. [DPR|ORG] diam.", 2],
      ["a party and its branch", "[Partai Demokrasi Perjuangan|ORG] ([PDIP|ORG]) dan [PDIP Solo|ORG]", 2],
      ["a street with and without a title", "[Jalan Jenderal Sudirman|LOC] dan [Jalan Sudirman|LOC]", 1],
      ["a mountain and the town below", "[Gunung Merapi|LOC] dan [Merapi|LOC]", 2],
    ])("%s", (_, source, count) => {
      expect(entities(source)).toHaveLength(count);
    });
  });

  test("entities come in the order of their first mention", () => {
    expect(entities("[Siti|PER] di [Jakarta|LOC] bertemu [Budi|PER]. [Siti|PER] senang.")).toEqual([
      "Siti, Siti",
      "Jakarta",
      "Budi",
    ]);
  });

  test("the name is the fullest spelling, not in capitals where there is another", () => {
    const [entity] = resolved(
      "[VLADIMIR PUTIN|PER] TIBA\n\n[Vladimir Putin|PER] tiba kemarin. [Putin|PER] senang.",
    ).entities;
    expect(entity).toMatchObject({ name: "Vladimir Putin", aliases: ["Putin", "VLADIMIR PUTIN"] });
  });

  describe("the introduction", () => {
    const introduction = (source: string): string => {
      const { text, mentions, entities } = resolved(source);
      const { start, end } = mentions[entities[0]!.introduction]!;
      return `${text.slice(Math.max(0, start - 9), start)}[${text.slice(start, end)}]`;
    };

    test.each([
      [
        "a full name with a role, not the headline",
        "[Putin|PER] Tiba\n\n[Putin|PER] tiba. Presiden [Vladimir Putin|PER] senang.",
        "Presiden [Vladimir Putin]",
      ],
      [
        "the first full name where no role is told",
        "[Vladimir Putin|PER] tiba. [Vladimir Putin|PER] pulang.",
        "[Vladimir Putin]",
      ],
      [
        "a role, if only the short name has one",
        "[Jokowi|PER] Tiba\n\nMenurut Presiden [Jokowi|PER], hujan turun. [Jokowi|PER] pulang.",
        "Presiden [Jokowi]",
      ],
      [
        "the acronym's expansion",
        "[KPK|ORG] Rapat\n\nAnggota [Komisi Pemberantasan Korupsi|ORG] rapat. Ketua [Komisi Pemberantasan Korupsi|ORG] ([KPK|ORG]) diam.",
        "t. Ketua [Komisi Pemberantasan Korupsi]",
      ],
      [
        "the body rather than the headline",
        "[Vladimir Putin|PER] Tiba\n\nKemarin, [Vladimir Putin|PER] tiba di sana.",
        "Kemarin, [Vladimir Putin]",
      ],
    ])("is %s", (_, source, expected) => {
      expect(introduction(source)).toBe(expected);
    });
  });
});
