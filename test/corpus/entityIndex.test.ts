import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArticleRecord, canonicalName, EntityIndex, entityIds } from "../../server/src/corpus/index";
import { recordOf } from "../support/records";

function indexOf(...records: readonly ArticleRecord[]): EntityIndex {
  const index = new EntityIndex();
  for (const record of records) index.add(record);
  return index;
}

/** Id of the entity that `name` of the article is. */
function idOf(index: EntityIndex, article: string, name: string): string {
  const record = index.records.get(`file:///workspace/${article}`)!;
  const entity = record.entities.findIndex((candidate) => candidate.name === name);
  return entityIds(index).get(index.resolve(record, entity))!;
}

describe("across articles", () => {
  test("one full name is one entity, however it is written", () => {
    const index = indexOf(
      recordOf("a.news", "PER Kim Jong-Un"),
      recordOf("b.news", "PER KIM JONG UN"),
      recordOf("c.news", "PER Kim Jong Un"),
    );
    expect(
      new Set(
        ["a", "b", "c"].map((name, i) =>
          idOf(index, `${name}.news`, ["Kim Jong-Un", "KIM JONG UN", "Kim Jong Un"][i]!),
        ),
      ),
    ).toEqual(new Set(["per:kim-jong-un"]));
  });

  test("types keep names apart", () => {
    const index = indexOf(recordOf("a.news", "ORG Barcelona FC", "LOC Barcelona"), recordOf("b.news", "LOC Barcelona"));
    expect(idOf(index, "b.news", "Barcelona")).toBe("loc:barcelona");
    expect([...entityIds(index).values()].sort()).toEqual(["loc:barcelona", "org:barcelona-fc"]);
  });

  test("a country is one under all its names and languages", () => {
    const index = indexOf(
      recordOf("a.news", "LOC Korea Utara"),
      recordOf("b.news", "LOC Korut"),
      recordOf("c.news", "LOC North Korea"),
    );
    expect([...entityIds(index).values()]).toEqual(["loc:korea-utara"]);
  });

  describe("an acronym", () => {
    const defined = recordOf("a.news", "ORG Komisi Pemberantasan Korupsi = KPK");

    test("that one article defines is known in all", () => {
      const index = indexOf(defined, recordOf("b.news", "ORG KPK"));
      expect(idOf(index, "b.news", "KPK")).toBe("org:komisi-pemberantasan-korupsi");
      expect(index.appearances("ORG komisi pemberantasan korupsi").map(({ record }) => record.path)).toEqual([
        "a.news",
        "b.news",
      ]);
    });

    test("that nobody defines is an entity itself", () => {
      expect(idOf(indexOf(recordOf("b.news", "ORG KPK")), "b.news", "KPK")).toBe("org:kpk");
    });

    test("loses its expansion with the article that had it", () => {
      const index = indexOf(defined, recordOf("b.news", "ORG KPK"));
      index.remove(defined.uri);
      expect(idOf(index, "b.news", "KPK")).toBe("org:kpk");
      expect([...index.keys()]).toEqual(["ORG kpk"]);
    });

    test("with two expansions goes by the company it keeps", () => {
      const index = indexOf(
        recordOf("a.news", "ORG Mahkamah Agung = MA", "LOC Kota Gadang", "PER Siti Aminah"),
        recordOf("b.news", "ORG Madrasah Aliyah = MA", "PER Budi Santoso", "LOC Kota Lama"),
        recordOf("c.news", "ORG MA", "PER Budi Santoso"),
        recordOf("d.news", "ORG MA", "PER Siti Aminah"),
        recordOf("e.news", "ORG MA", "PER Orang Lain"),
      );
      expect(idOf(index, "c.news", "MA")).toBe("org:madrasah-aliyah");
      expect(idOf(index, "d.news", "MA")).toBe("org:mahkamah-agung");
      expect(idOf(index, "e.news", "MA")).toBe("org:ma");
    });
  });

  describe("one word of a person's name", () => {
    const minister = recordOf("a.news", "PER Ratna Wulandari @ Menteri Perhubungan", "ORG PT Samudra Bahari");

    test("is that person where the company agrees", () => {
      const index = indexOf(minister, recordOf("b.news", "PER Wulandari", "ORG PT Samudra Bahari"));
      expect(idOf(index, "b.news", "Wulandari")).toBe("per:ratna-wulandari");
    });

    test("is that person where the role agrees", () => {
      const index = indexOf(minister, recordOf("b.news", "PER Ratna @ menteri perhubungan"));
      expect(idOf(index, "b.news", "Ratna")).toBe("per:ratna-wulandari");
    });

    test("is nobody else where nothing speaks for it", () => {
      const index = indexOf(minister, recordOf("b.news", "PER Wulandari", "LOC Kota Gadang"));
      expect(idOf(index, "b.news", "Wulandari")).toBe("per:wulandari");
      expect(index.appearances("PER ratna wulandari").map(({ record }) => record.path)).toEqual(["a.news"]);
      expect(index.appearances("PER wulandari").map(({ record }) => record.path)).toEqual(["b.news"]);
    });

    test("is nobody else where two fit", () => {
      const index = indexOf(
        minister,
        recordOf("c.news", "PER Dewi Wulandari", "ORG PT Samudra Bahari"),
        recordOf("b.news", "PER Wulandari", "ORG PT Samudra Bahari"),
      );
      expect(idOf(index, "b.news", "Wulandari")).toBe("per:wulandari");
    });

    test("is the one of two whose company agrees", () => {
      const index = indexOf(
        minister,
        recordOf("c.news", "PER Dewi Wulandari", "ORG Persib Bandung"),
        recordOf("b.news", "PER Wulandari", "ORG PT Samudra Bahari"),
      );
      expect(idOf(index, "b.news", "Wulandari")).toBe("per:ratna-wulandari");
    });

    test("from the middle of a name is nobody else where nothing speaks for it", () => {
      const index = indexOf(recordOf("a.news", "PER Ratna Ayu Wulandari = Ayu"), recordOf("b.news", "PER Ayu"));
      expect(idOf(index, "b.news", "Ayu")).toBe("per:ayu");
    });

    test("of an organisation is no person", () => {
      const index = indexOf(
        recordOf("a.news", "ORG Yayasan Wulandari", "LOC Kota Gadang"),
        recordOf("b.news", "PER Wulandari", "LOC Kota Gadang"),
      );
      expect(idOf(index, "b.news", "Wulandari")).toBe("per:wulandari");
    });
  });

  describe("one full name of two people", () => {
    const minister = recordOf("a.news", "PER Ahmad Fauzi @ Bupati Sumenep", "ORG DPRD Sumenep");
    const guitarist = recordOf("b.news", "PER Ahmad Fauzi @ gitaris", "ORG Label Musik");

    test("whose fields differ", () => {
      const index = indexOf(minister, guitarist);
      expect(idOf(index, "a.news", "Ahmad Fauzi")).toBe("per:ahmad-fauzi");
      expect(idOf(index, "b.news", "Ahmad Fauzi")).toBe("per:ahmad-fauzi~2");
      expect(canonicalName(index, index.resolve(guitarist, 0))).toBe("Ahmad Fauzi");
    });

    test("whose short name goes by company", () => {
      const index = indexOf(minister, guitarist, recordOf("c.news", "PER Fauzi", "ORG Label Musik"));
      expect(idOf(index, "c.news", "Fauzi")).toBe("per:ahmad-fauzi~2");
    });

    test("whose offices are of two places", () => {
      const index = indexOf(minister, recordOf("c.news", "PER Ahmad Fauzi @ Bupati Bima"));
      expect(idOf(index, "c.news", "Ahmad Fauzi")).toBe("per:ahmad-fauzi~2");
    });

    test("whose roles and company have nothing in common", () => {
      const lawyer = recordOf("c.news", "PER Ahmad Fauzi @ pengacara", "LOC Kota Gadang");
      expect(idOf(indexOf(minister, lawyer), "c.news", "Ahmad Fauzi")).toBe("per:ahmad-fauzi~2");
      const there = recordOf("c.news", "PER Ahmad Fauzi @ pengacara", "ORG DPRD Sumenep");
      expect(idOf(indexOf(minister, there), "c.news", "Ahmad Fauzi")).toBe("per:ahmad-fauzi");
    });

    test("is one person where company ties them, or nothing speaks against it", () => {
      const index = indexOf(
        minister,
        recordOf("c.news", "PER Ahmad Fauzi @ penyanyi", "ORG DPRD Sumenep"),
        recordOf("d.news", "PER Ahmad Fauzi"),
      );
      expect(index.appearances("PER ahmad fauzi").map(({ record }) => record.path)).toEqual([
        "a.news",
        "c.news",
        "d.news",
      ]);
    });
  });

  describe("one full name of two people whom one article tells", () => {
    const both = recordOf(
      "a.news",
      "PER Rudi Salim @ Pelatih",
      "PER Rudi Salim @ Menteri Kehutanan",
      "ORG Persik Muda",
    );
    const minister = recordOf("b.news", "PER Rudi Salim @ Menteri Kehutanan", "ORG Perum Hutan");
    const coach = recordOf("c.news", "PER Rudi Salim", "ORG Persik Muda");
    const keys = (index: EntityIndex): string[] =>
      [both, minister, coach].flatMap((record) => [0, 1].map((entity) => index.resolve(record, entity))).slice(0, 5);

    test("is each with those who agree, in any order", () => {
      const [coachKey, ministerKey, inB, , inC] = keys(indexOf(both, minister, coach));
      expect(coachKey).not.toBe(ministerKey);
      expect(inB).toBe(ministerKey);
      expect(inC).toBe(coachKey);
      expect(keys(indexOf(coach, minister, both))).toEqual(keys(indexOf(both, minister, coach)));
    });

    test("goes to the other one where the second has no role", () => {
      const named = recordOf("a.news", "PER Rudi Salim", "PER Rudi Salim", "ORG Persik Muda");
      const index = indexOf(named, recordOf("b.news", "PER Rudi Salim @ penyanyi", "ORG Label Musik"));
      const singer = index.resolve(index.records.get("file:///workspace/b.news")!, 0);
      expect(index.resolve(named, 0)).not.toBe(singer);
      expect(index.resolve(named, 1)).toBe(singer);
      expect(index.appearances(singer)).toHaveLength(2);
    });

    test("is one person again when the article goes", () => {
      const index = indexOf(both, minister, coach);
      index.remove(both.uri);
      expect(index.resolve(minister, 0)).toBe(index.resolve(coach, 0));
    });
  });

  test("a son with his father's name is another, though all else agrees", () => {
    const index = indexOf(
      recordOf("a.news", "PER Luis Moreno Jr @ presiden", "ORG Partai Laut"),
      recordOf("b.news", "PER Luis Moreno @ presiden", "ORG Partai Laut"),
      recordOf("c.news", "PER Moreno Jr", "ORG Partai Laut"),
    );
    expect(idOf(index, "b.news", "Luis Moreno")).toBe("per:luis-moreno");
    expect(idOf(index, "c.news", "Moreno Jr")).toBe("per:luis-moreno-jr");
  });

  test("a role in another language, or short, is the same role", () => {
    const index = indexOf(
      recordOf("a.news", "PER Ratna Wulandari @ Prime Minister"),
      recordOf("b.news", "PER Wulandari @ PM"),
      recordOf("c.news", "PER Wulandari @ perdana menteri"),
    );
    expect(index.appearances("PER ratna wulandari")).toHaveLength(3);
  });

  describe("one full name in one town", () => {
    const official = recordOf("a.news", "PER Budi Santoso @ Kepala BPBD", "LOC Semarang");
    const coach = recordOf("b.news", "PER Budi Santoso @ Pelatih PSIS", "LOC Semarang", "ORG Persiku Kudus");
    const people = (index: EntityIndex): string[] => [...index.keys()].filter((key) => key.startsWith("PER"));

    test("is two people of two fields", () => {
      expect(people(indexOf(official, coach))).toHaveLength(2);
    });

    test("goes to the one of them with whom it has more in common", () => {
      const index = indexOf(official, coach, recordOf("c.news", "PER Budi Santoso", "ORG Persiku Kudus"));
      expect(idOf(index, "c.news", "Budi Santoso")).toBe(idOf(index, "b.news", "Budi Santoso"));
    });

    test("is one person in one field", () => {
      expect(people(indexOf(official, recordOf("b.news", "PER Budi Santoso @ Bupati Demak")))).toHaveLength(1);
    });
  });

  describe("one short form in two languages", () => {
    const english = recordOf("a.news", "ORG World Health Organization = WHO");
    const indonesian = recordOf("b.news", "ORG Organisasi Kesehatan Dunia = WHO");

    test("is one body, by the one name whose initials it is", () => {
      const index = indexOf(english, indonesian, recordOf("c.news", "ORG WHO"));
      expect([...index.keys()]).toEqual(["ORG world health organization"]);
      expect(index.appearances("ORG world health organization")).toHaveLength(3);
      expect(index.nameTable()[0]!.spellings.map(({ spelling }) => spelling)).toContain("Organisasi Kesehatan Dunia");
    });

    test("is two where both names have its initials", () => {
      const index = indexOf(
        recordOf("a.news", "ORG Perserikatan Bangsa-Bangsa = PBB"),
        recordOf("b.news", "ORG Partai Bulan Bintang = PBB"),
      );
      expect([...index.keys()]).toHaveLength(2);
    });

    test("does not drag along who hardly ever bears it", () => {
      const index = indexOf(
        recordOf("a.news", "ORG Persatuan Sepak Bola Seluruh Indonesia = PSSI"),
        recordOf("b.news", "ORG Persib Bandung = PSSI"),
        recordOf("c.news", "ORG Persib Bandung"),
        recordOf("d.news", "ORG Persib Bandung"),
      );
      expect([...index.keys()]).toHaveLength(2);
    });
  });

  test("the short name of a body in common tells who a short name is", () => {
    const index = indexOf(
      recordOf("a.news", "PER Simon Mantiri", "ORG PT Pertamina = Pertamina"),
      recordOf("b.news", "PER Mantiri", "ORG Pertamina"),
    );
    expect(idOf(index, "b.news", "Mantiri")).toBe("per:simon-mantiri");
  });

  test.each([
    ["LOC Jawa Tengah", "LOC Central Java"],
    ["LOC Laut Utara", "LOC North Sea"],
    ["LOC Sungai Wulan", "LOC Wulan River"],
    ["LOC Gunung Merapi", "LOC Mount Merapi"],
    ["LOC Jakarta Selatan", "LOC South Jakarta"],
    ["LOC Stadion Jatidiri", "LOC Jatidiri Stadium"],
    ["LOC Eropa", "LOC Europe"],
    ["LOC Waduk Kedung", "LOC Kedung Reservoir"],
    ["ORG Partai Gerindra", "ORG Gerindra Party"],
    ["ORG Universitas Hasanuddin", "ORG Hasanuddin University"],
    ["ORG Universitas Indonesia", "ORG University of Indonesia"],
    ["ORG Kendal Tornado FC", "ORG Kendal Tornado"],
    ["ORG PT Bank Samudra (Persero) Tbk", "ORG Bank Samudra"],
  ])("%s and %s are one", (one, other) => {
    const index = indexOf(recordOf("a.news", one), recordOf("b.news", other));
    expect([...index.keys()]).toHaveLength(1);
  });

  test.each([
    ["LOC Jawa Tengah", "LOC Jawa Timur"],
    ["LOC Sungai Wulan", "LOC Gunung Wulan"],
    ["ORG Borneo FC", "ORG Borneo"],
    ["ORG Partai Buruh", "ORG Universitas Buruh"],
  ])("%s and %s are two", (one, other) => {
    const index = indexOf(recordOf("a.news", one), recordOf("b.news", other));
    expect([...index.keys()]).toHaveLength(2);
  });

  describe("one word that names two people whom nobody tells in full", () => {
    test("is two where the articles have nothing in common", () => {
      const index = indexOf(recordOf("a.news", "PER Siti", "LOC Ngawi"), recordOf("b.news", "PER Siti", "LOC Padang"));
      expect([...index.keys()].filter((key) => key.startsWith("PER"))).toHaveLength(2);
    });

    test("is one where they have", () => {
      const index = indexOf(recordOf("a.news", "PER Jokowi", "LOC RI"), recordOf("b.news", "PER Jokowi", "LOC RI"));
      expect(index.appearances("PER jokowi")).toHaveLength(2);
    });
  });

  describe("a body abroad", () => {
    const abroad = recordOf("a.news", "ORG Mahkamah Agung AS = MA, Mahkamah Agung", "PER John Roberts");

    test("is meant by its bare name where the company is its own", () => {
      const index = indexOf(
        abroad,
        recordOf("b.news", "ORG Mahkamah Agung", "PER John Roberts"),
        recordOf("c.news", "ORG Mahkamah Agung", "PER Siti Aminah"),
      );
      expect(idOf(index, "b.news", "Mahkamah Agung")).toBe("org:mahkamah-agung-as");
      expect(idOf(index, "c.news", "Mahkamah Agung")).toBe("org:mahkamah-agung");
    });

    test("is not its twin of another country", () => {
      const index = indexOf(
        recordOf("a.news", "ORG Kementerian Pertahanan Rusia", "LOC Ukraina"),
        recordOf("b.news", "ORG Kementerian Pertahanan Rumania", "LOC Ukraina"),
      );
      expect(index.resolve(index.records.get("file:///workspace/a.news")!, 0)).not.toBe(
        index.resolve(index.records.get("file:///workspace/b.news")!, 0),
      );
    });
  });

  describe("an acronym of a body here and of one abroad", () => {
    const here = recordOf("a.news", "ORG Komisi Pengawas Perikanan = KPP", "LOC Ambon");
    const abroad = recordOf("b.news", "ORG KPP Malaysia = KPP", "LOC Palu");

    test("does not make the one the other", () => {
      const index = indexOf(here, abroad);
      expect(idOf(index, "b.news", "KPP Malaysia")).toBe("org:kpp-malaysia");
    });

    test("is the one here, unless the company is the other's", () => {
      const index = indexOf(
        here,
        recordOf("b.news", "ORG Kementerian Perikanan dan Pangan Malaysia = KPP", "PER Siti Aminah", "LOC Palu"),
        recordOf("c.news", "ORG KPP", "LOC Palu"),
        recordOf("d.news", "ORG KPP", "PER Siti Aminah"),
      );
      expect(idOf(index, "c.news", "KPP")).toBe("org:komisi-pengawas-perikanan");
      expect(idOf(index, "d.news", "KPP")).toBe("org:kementerian-perikanan-dan-pangan-malaysia");
    });
  });

  test("a party is the same with and without its head word", () => {
    const index = indexOf(recordOf("a.news", "ORG Partai Golkar"), recordOf("b.news", "ORG Golkar"));
    expect(idOf(index, "b.news", "Golkar")).toBe("org:partai-golkar");
  });

  test("a surname beside an alias of the same person is that person", () => {
    const index = indexOf(
      recordOf("a.news", "PER Susilo Bambang Yudhoyono = SBY"),
      recordOf("b.news", "PER SBY", "PER Yudhoyono"),
    );
    expect(idOf(index, "b.news", "Yudhoyono")).toBe("per:susilo-bambang-yudhoyono");
  });

  test("fuzzy likeness merges nobody", () => {
    const index = indexOf(recordOf("a.news", "PER Teguh Prakoso"), recordOf("b.news", "PER Teguh Prakosa"));
    expect([...entityIds(index).values()].sort()).toEqual(["per:teguh-prakosa", "per:teguh-prakoso"]);
  });
});

describe("company", () => {
  test("is counted over all articles, persons and organisations before places", () => {
    const index = indexOf(
      ...Array.from({ length: 300 }, (_, i) =>
        recordOf(
          `${i}.news`,
          "PER Ratna Wulandari",
          "LOC Jakarta",
          ...(i % 3 === 0 ? ["ORG PT Samudra Bahari"] : []),
          ...(i % 7 === 0 ? ["PER Siti Aminah"] : []),
        ),
      ),
    );
    expect(index.company("PER ratna wulandari", 3)).toEqual([
      { key: "ORG samudra bahari", articles: 100 },
      { key: "PER siti aminah", articles: 43 },
      { key: "LOC jakarta", articles: 300 },
    ]);
  });
});

test("a change of offsets alone is no change to other articles", () => {
  const index = indexOf(recordOf("a.news", "PER Ratna Wulandari"), recordOf("b.news", "PER Siti"));
  const before = index.version;
  const again = recordOf("a.news", "PER Ratna Wulandari");
  index.add(again);
  expect(index.version).toBe(before);
  expect(index.records.get(again.uri)).toBe(again);
  index.add(recordOf("a.news", "PER Ratna Sari"));
  expect(index.version).toBeGreaterThan(before);
});

describe("canonical names", () => {
  test("are the spelling that most articles use", () => {
    const index = indexOf(
      recordOf("a.news", "PER Kim Jong-Un"),
      recordOf("b.news", "PER Kim Jong Un"),
      recordOf("c.news", "PER Kim Jong Un"),
    );
    expect(canonicalName(index, "PER kim jong un")).toBe("Kim Jong Un");
  });

  test("have fewer capitals where that is even", () => {
    const index = indexOf(recordOf("a.news", "PER VLADIMIR PUTIN"), recordOf("b.news", "PER Vladimir Putin"));
    expect(canonicalName(index, "PER vladimir putin")).toBe("Vladimir Putin");
  });

  test("are the full form, however often the short one is used", () => {
    const index = indexOf(
      recordOf("a.news", "ORG Komisi Pemberantasan Korupsi = KPK"),
      ...["b", "c", "d"].map((name) => recordOf(`${name}.news`, "ORG KPK")),
    );
    expect(canonicalName(index, "ORG komisi pemberantasan korupsi")).toBe("Komisi Pemberantasan Korupsi");
  });

  test.each([
    ["LOC JAKARTA", "LOC jakarta", "Jakarta"],
    ["LOC SOLO", "LOC solo", "Solo"],
    ["LOC JAWA TENGAH", "LOC jawa tengah", "Jawa Tengah"],
    ["LOC DKI JAKARTA", "LOC dki jakarta", "DKI Jakarta"],
    ["LOC NTB", "LOC ntb", "NTB"],
    ["LOC TMII", "LOC tmii", "TMII"],
    ["PER KIM JONG-UN", "PER kim jong un", "Kim Jong-Un"],
    ["PER BJ HABIBIE", "PER bj habibie", "BJ Habibie"],
    ["PER SBY", "PER sby", "SBY"],
    ["ORG PSS SLEMAN", "ORG pss sleman", "PSS Sleman"],
    ["ORG UNESCO", "ORG unesco", "UNESCO"],
    ["EVT KTT ASEAN", "EVT ktt asean", "KTT ASEAN"],
  ])("do not shout: %s", (line, key, name) => {
    expect(canonicalName(indexOf(recordOf("a.news", line)), key)).toBe(name);
  });

  test("are the spelling that is not in capitals, however many datelines are", () => {
    const index = indexOf(
      recordOf("a.news", "LOC AL-KHOBAR"),
      recordOf("b.news", "LOC AL-KHOBAR"),
      recordOf("c.news", "LOC al-Khobar"),
    );
    expect(canonicalName(index, "LOC al khobar")).toBe("al-Khobar");
  });

  test("of a country are CLDR's", () => {
    expect(canonicalName(indexOf(recordOf("a.news", "LOC Korut")), "LOC =KP")).toBe("Korea Utara");
  });
});

describe("ids", () => {
  test.each([
    ["PER Vladimir Putin", "per:vladimir-putin"],
    ["PER Ma'ruf Amin", "per:maruf-amin"],
    ["ORG PT Bank (Persero) & Co.", "org:pt-bank-persero-co"],
    ["PER Владимир Путин", "per:владимир-путин"],
    ["EVT Pemilu 2024", "evt:pemilu-2024"],
    ["ORG ???", "org:x"],
  ])("%s is %s", (line, id) => {
    expect([...entityIds(indexOf(recordOf("a.news", line))).values()]).toEqual([id]);
  });

  test("of two names with one slug differ", () => {
    const index = indexOf(recordOf("a.news", "ORG Bank & Co"), recordOf("b.news", "ORG Bank + Co"));
    expect([...entityIds(index).values()].sort()).toEqual(["org:bank-co", "org:bank-co~2"]);
  });
});

/** Everything that can be asked of an index, in an order of its own. */
function answers(index: EntityIndex): unknown {
  const ids = entityIds(index);
  return [...ids]
    .map(([key, id]) => ({
      key,
      id,
      name: canonicalName(index, key),
      spellings: [...index.spellings(key)].sort(),
      company: index.company(key, 3),
      appearances: index.appearances(key).map(({ record, entity }) => `${record.path} ${entity}`),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const ENTITIES = [
  "PER Ratna Wulandari @ Menteri Perhubungan",
  "PER Dewi Wulandari",
  "PER Ratna Sari @ pelatih Persib",
  "PER Wulandari",
  "PER Ratna @ Menteri Perhubungan",
  "PER Ratna",
  "PER Ratna Wulandari = Wulan",
  "PER Wulan",
  "PER Ratna Wulandari @ gitaris",
  "PER Ratna Wulandari Putri = Ratna Wulandari",
  "PER Ratna Wulandari @ Bupati Bima",
  "PER Ratna Wulandari @ petani",
  "PER Ratna Wulandari",
  "PER Ratna Wulandari Jr",
  "ORG Mahkamah Agung AS = MA",
  "ORG Mahkamah Agung",
  "ORG Partai Persib",
  "ORG Mahkamah Agung = MA",
  "ORG Madrasah Aliyah = MA",
  "ORG MA",
  "ORG MA Malaysia = MA",
  "ORG PT Samudra Bahari",
  "ORG World Health Organization = WHO",
  "ORG Organisasi Kesehatan Dunia = WHO",
  "ORG Badan Kesehatan Dunia = WHO",
  "ORG Organisasi Kesehatan Dunia",
  "ORG Organisasi Kesehatan Dunia = OKD",
  "ORG OKD",
  "ORG WHO",
  "ORG Persib Bandung = Persib",
  "ORG Persib",
  "LOC Kota Gadang",
  "LOC Korut",
  "LOC Korea Utara",
  "LOC Jakarta",
  "EVT Pemilu 2024",
];

const articleSets = fc
  .array(
    fc.uniqueArray(fc.constantFrom(...ENTITIES), {
      minLength: 1,
      maxLength: 5,
      // Two people of one name may be in one article.
      selector: (line) => (line.startsWith("PER") ? line : line.split(/ [=@]/)[0]),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((articles) => articles.map((lines, i) => recordOf(`${i}.news`, ...lines)));

describe("whatever the articles", () => {
  test("the answers do not depend on the order in which they came", () => {
    fc.assert(
      fc.property(
        articleSets.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(answers(indexOf(...shuffled))).toEqual(answers(indexOf(...records)));
        },
      ),
      { seed: 23, numRuns: 150 },
    );
  });

  test("nor on what came and went in between", () => {
    fc.assert(
      fc.property(articleSets, articleSets, fc.infiniteStream(fc.nat()), (records, others, random) => {
        const index = new EntityIndex();
        // The others carry the same URIs with other contents, or further ones; all that is not wanted goes in a random order.
        const steps = [...others, ...records].map((record) => ({ record, at: random.next().value as number }));
        steps.sort((a, b) => a.at - b.at);
        for (const { record } of steps) index.add(record);
        for (const record of others) index.remove(record.uri);
        for (const record of [...records].reverse()) index.add(record);
        expect(answers(index)).toEqual(answers(indexOf(...records)));
      }),
      { seed: 24, numRuns: 150 },
    );
  });

  test("a short form of what another language calls a body is found with the body", () => {
    const index = indexOf(
      recordOf("a.news", "ORG World Health Organization = WHO"),
      recordOf("b.news", "ORG Organisasi Kesehatan Dunia = WHO"),
      recordOf("c.news", "ORG Organisasi Kesehatan Dunia = OKD"),
      recordOf("d.news", "ORG OKD"),
    );
    const key = index.resolve([...index.records.values()][3]!, 0);
    expect(key).toBe("ORG world health organization");
    expect(index.appearances(key)).toHaveLength(4);
  });

  test("every entity of every article is found again under its key, once", () => {
    fc.assert(
      fc.property(articleSets, (records) => {
        const index = indexOf(...records);
        const found = [...index.keys()].flatMap((key) =>
          index.appearances(key).map(({ record, entity }) => `${record.path} ${entity}`),
        );
        const all = records.flatMap((record) => record.entities.map((_, e) => `${record.path} ${e}`));
        expect(found.sort()).toEqual(all.sort());
      }),
      { seed: 25, numRuns: 150 },
    );
  });

  test("an empty index is left when all are gone", () => {
    fc.assert(
      fc.property(articleSets, (records) => {
        const index = indexOf(...records);
        for (const record of records) index.remove(record.uri);
        expect([...index.keys()]).toEqual([]);
        expect(index.records.size).toBe(0);
      }),
      { seed: 26, numRuns: 50 },
    );
  });
});
