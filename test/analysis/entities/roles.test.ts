import { describe, expect, test } from "vitest";
import { resolved } from "../../support/tagged";

/** `name: role` of every role of a person, in text order. */
function roles(source: string, language: "id" | "en" = "id"): string[] {
  const { text, mentions, roles: found } = resolved(source, language);
  return mentions.flatMap(({ start, end }, m) =>
    found[m]!.map((role) => {
      const span = text.slice(role.start, role.end);
      // A shared role's text leaves out what is not this person's.
      if (span.length === role.text.length) expect(span).toBe(role.text);
      else expect(span.split(" ").join("")).toContain(role.text.split(" ").at(-1));
      return `${text.slice(start, end)}: ${role.text}`;
    }),
  );
}

describe("an Indonesian role", () => {
  test.each([
    ["before the name", "Presiden [Rusia|LOC] [Vladimir Putin|PER] tiba.", "Vladimir Putin: Presiden Rusia"],
    [
      "before a comma and the name",
      "Kepala Keamanan [Rusia|LOC], [Nikolai Patrushev|PER], tiba.",
      "Nikolai Patrushev: Kepala Keamanan Rusia",
    ],
    [
      "after `yang juga merupakan`",
      "[Patrushev|PER], yang juga merupakan Sekretaris [Dewan Keamanan Rusia|ORG], tiba.",
      "Patrushev: Sekretaris Dewan Keamanan Rusia",
    ],
    [
      "in lower case behind a comma",
      "[Sergei Shoigu|PER], menteri pertahanan [Rusia|LOC], tiba.",
      "Sergei Shoigu: menteri pertahanan Rusia",
    ],
    [
      "after `selaku`",
      "[Yevgeny Prigozhin|PER] selaku pendiri dari [Wagner|ORG] tiba.",
      "Yevgeny Prigozhin: pendiri dari Wagner",
    ],
    ["after `sebagai`", "[Ratna Wulandari|PER] sebagai Ketua [KPK|ORG] diam.", "Ratna Wulandari: Ketua KPK"],
    [
      "of several words",
      "Pemimpin Tertinggi [Korea Utara|LOC] [Kim Jong Un|PER] tiba.",
      "Kim Jong Un: Pemimpin Tertinggi Korea Utara",
    ],
    ["with a portfolio", "Menteri Luar Negeri [Retno Marsudi|PER] tiba.", "Retno Marsudi: Menteri Luar Negeri"],
    ["with an honorific between", "Menteri Keuangan Dr. [Sri Mulyani|PER] tiba.", "Sri Mulyani: Menteri Keuangan"],
    [
      "with a place of office",
      "Gubernur [Jawa Barat|LOC] [Dedi Kusnandar|PER] tiba.",
      "Dedi Kusnandar: Gubernur Jawa Barat",
    ],
    [
      "with a city's head outside the name",
      "Wali Kota [Bandung|LOC] [Rahmat Hidayat|PER] tiba.",
      "Rahmat Hidayat: Wali Kota Bandung",
    ],
    ["of the day before", "Mantan Presiden [Budi Santoso|PER] tiba.", "Budi Santoso: Mantan Presiden"],
    [
      "inside a sentence",
      "Menurut Ketua Umum [Partai Golkar|ORG] [Siti Aminah|PER], hujan turun.",
      "Siti Aminah: Ketua Umum Partai Golkar",
    ],
    [
      "between commas",
      "Ia bertemu Direktur Utama [PT Samudra|ORG], [Hasan Basri|PER], kemarin.",
      "Hasan Basri: Direktur Utama PT Samudra",
    ],
    [
      "after a speech verb",
      "kata Juru Bicara [Kremlin|ORG] [Dmitry Peskov|PER] kemarin.",
      "Dmitry Peskov: Juru Bicara Kremlin",
    ],
    [
      "before a short form in parentheses",
      "Ketua [Komisi Pemberantasan Korupsi|ORG] ([KPK|ORG]) [Rina Lestari|PER] tiba.",
      "Rina Lestari: Ketua Komisi Pemberantasan Korupsi",
    ],
    [
      "around a short form in parentheses",
      "Kepala [Korps Lalu Lintas|ORG] ([Korlantas|ORG]) Inspektur Jenderal [Joko Susilo|PER] tiba.",
      "Joko Susilo: Kepala Korps Lalu Lintas (Korlantas) Inspektur Jenderal",
    ],
    ["not before other parentheses", "Ketua rapat (kemarin) [Budi Santoso|PER], hakim, tiba.", "Budi Santoso: hakim"],
    ["of a trade", "Gitaris [Ahmad Fauzi|PER] tiba.", "Ahmad Fauzi: Gitaris"],
    [
      "of an office abroad",
      "Menteri Luar Negeri [Rusia|LOC] [Sergei Lavrov|PER] tiba.",
      "Sergei Lavrov: Menteri Luar Negeri Rusia",
    ],
    ["with a word that no list knows", "Pengamat penerbangan [Alvin|PER] tiba.", "Alvin: Pengamat penerbangan"],
    ["before `bernama`", "Petugas bernama [Yanto|PER] tiba.", "Yanto: Petugas"],
    ["for the time being", "Penjabat Gubernur [NTT|LOC] [Ayodhia|PER] tiba.", "Ayodhia: Penjabat Gubernur NTT"],
    ["with two fields", "Menteri Kelautan dan Perikanan [Hendra|PER] tiba.", "Hendra: Menteri Kelautan dan Perikanan"],
    ["behind an age", "[Sumarni|PER], 58, warga [Ketanjung|LOC], mengungsi.", "Sumarni: warga Ketanjung"],
    ["behind an age in parentheses", "[Tono|PER] (45), petani, mengungsi.", "Tono: petani"],
    ["closed by its comma", "[Siti|PER], ketua panitia lomba, datang.", "Siti: ketua panitia lomba"],
    [
      "behind a short form",
      "[Agus Yudhoyono|PER] ([AHY|PER]) sebagai Menteri Agraria diam saja.",
      "AHY: Menteri Agraria",
    ],
    ["of whoever serves them", "Kuasa hukum [Bambang|PER], [Maqdir|PER], diam.", "Maqdir: Kuasa hukum Bambang"],
    ["of their lawyer", "Pengacara [Joko|PER], [Juniver|PER], diam.", "Juniver: Pengacara Joko"],
    ["of a lawyer behind the name", "[Maqdir|PER], pengacara [Joko|PER], diam.", "Maqdir: pengacara Joko"],
    ["of their own chair", "[Partai A|ORG] menolak. Ketuanya, [Siti|PER], pergi.", "Siti: Ketua"],
    ["of their own lawyer", "[Febri|PER] diam. Kuasa hukumnya, [Maqdir|PER], pergi.", "Maqdir: Kuasa hukum"],
    [
      "of a person with a lawyer",
      "Pengacara mantan Ketua [Partai A|ORG] [Anas|PER] diam.",
      "Anas: Pengacara mantan Ketua Partai A",
    ],
    ["in a quotation's tail", '"Ya," ujar [Fauzi|PER], gitaris yang lama pergi.', "Fauzi: gitaris"],
    ["before `yakni`", "Pelatih [Persib|ORG] yakni [Bojan Hodak|PER] marah.", "Bojan Hodak: Pelatih Persib"],
  ])("%s", (_, source, expected) => {
    expect(roles(source)).toEqual([expected]);
  });

  test("stands on both sides of the name", () => {
    expect(roles("Ketua [LDP|ORG] [Shigeru Ishiba|PER] sebagai perdana menteri.")).toEqual([
      "Shigeru Ishiba: Ketua LDP",
      "Shigeru Ishiba: perdana menteri",
    ]);
  });

  test.each([
    [
      "of two countries, each their own",
      "Menteri luar negeri [Rusia|LOC] dan [Tiongkok|LOC], [Lavrov|PER] dan [Wang|PER], bertemu.",
      ["Lavrov: Menteri luar negeri Rusia", "Wang: Menteri luar negeri Tiongkok"],
    ],
    ["that are counted", "Kedua presiden, [Joko|PER] dan [Xi|PER], tiba.", ["Joko: presiden", "Xi: presiden"]],
    [
      "that are counted, in a list",
      "Tiga tersangka yakni [A|PER], [B|PER], dan [C|PER].",
      ["A: tersangka", "B: tersangka", "C: tersangka"],
    ],
    [
      "of an office that several have",
      "Wakil Ketua [KPK|ORG] [Tanak|PER] dan [Fitroh|PER] diam.",
      ["Tanak: Wakil Ketua KPK", "Fitroh: Wakil Ketua KPK"],
    ],
    [
      "of two offices, each their own",
      "Calon presiden dan calon wakil presiden [Joko|PER] dan [Jusuf|PER] tiba.",
      ["Joko: Calon presiden", "Jusuf: calon wakil presiden"],
    ],
    ["but not of an office of one", "Presiden [Joko|PER] dan [Iriana|PER] tiba.", ["Joko: Presiden"]],
  ])("is shared by those %s", (_, source, expected) => {
    expect(roles(source)).toEqual(expected);
  });

  test("of each in a list is their own", () => {
    expect(
      roles("Presiden [Rusia|LOC] [Vladimir Putin|PER] dan Presiden [Cina|LOC] [Xi Jinping|PER] bertemu."),
    ).toEqual(["Vladimir Putin: Presiden Rusia", "Xi Jinping: Presiden Cina"]);
    expect(roles("Hadir [Budi Santoso|PER], Ketua [KPK|ORG] [Rina Lestari|PER], dan [Tono|PER].")).toEqual([
      "Rina Lestari: Ketua KPK",
    ]);
  });

  test.each([
    [
      "before commas",
      "Menteri Perhubungan, [Budi Karya|PER], Gubernur [Jawa Barat|LOC], [Ridwan Kamil|PER], dan Wali Kota [Bandung|LOC], [Yana Mulyana|PER], hadir.",
    ],
    [
      "behind commas",
      "[Budi Karya|PER], Menteri Perhubungan, [Ridwan Kamil|PER], Gubernur [Jawa Barat|LOC], dan [Yana Mulyana|PER], Wali Kota [Bandung|LOC], hadir.",
    ],
    [
      "in parentheses",
      "[Budi Karya|PER] (Menteri Perhubungan), [Ridwan Kamil|PER] (Gubernur [Jawa Barat|LOC]), [Yana Mulyana|PER] (Wali Kota [Bandung|LOC]) hadir.",
    ],
    [
      "without commas",
      "Menteri Perhubungan [Budi Karya|PER], Gubernur [Jawa Barat|LOC] [Ridwan Kamil|PER], Wali Kota [Bandung|LOC] [Yana Mulyana|PER] hadir.",
    ],
  ])("in a list of people is each one's: %s", (_, source) => {
    expect(roles(source)).toEqual([
      "Budi Karya: Menteri Perhubungan",
      "Ridwan Kamil: Gubernur Jawa Barat",
      "Yana Mulyana: Wali Kota Bandung",
    ]);
  });

  test("goes on over the number of a committee", () => {
    expect(roles("[Ahmad Sahroni|PER], Wakil Ketua Komisi III [DPR|ORG] dari Fraksi [NasDem|ORG], hadir.")).toEqual([
      "Ahmad Sahroni: Wakil Ketua Komisi III DPR dari Fraksi NasDem",
    ]);
  });

  test.each([
    ["a name alone", "[Vladimir Putin|PER] tiba di [Moskow|LOC]."],
    ["a role in the sentence before", "Ia adalah presiden. [Budi Santoso|PER] tiba."],
    ["a role in the line before", "Ketua Umum\n[Budi Santoso|PER] tiba."],
    ["a place's", "Gubernur [Jawa Barat|LOC] tiba."],
    ["a title without an office", "Bapak [Budi Santoso|PER] tiba."],
    ["an event's in parentheses", "[Budi Santoso|PER] (Ketua rapat kemarin) tiba."],
    ["a verb behind the comma", "[Budi Santoso|PER], menurut warga, tiba."],
    ["somebody else's in a capitalised headline", "Kepala Keamanan [Rusia|LOC] Temui [Kim Jong Un|PER], Ada Apa?"],
    ["a verb's in capitals", "KEPALA KEAMANAN [RUSIA|LOC] TEMUI [KIM JONG UN|PER]"],
    ["another's before a conjunction", "Pertemuan presiden [Korea Utara|LOC] dan [Putin|PER] singkat."],
    ["another's who is quoted", "Menurut juru bicara [Gedung Putih|LOC], [Trump|PER] menghormati hakim."],
    ["somebody's who is told something", "Kepada hakim, [Budi|PER] mengaku bersalah."],
    ["somebody's who asks", "Ditanya wartawan, [Budi|PER] diam."],
    ["a post's that somebody fills", "Sedangkan untuk posisi sekretaris jenderal, [Budi|PER] ingin orang lain."],
    ["the next sentence's subject", "Menurut [Budi|PER], ketua [KPK|ORG] harus mundur."],
    ["their adviser's", "[Yusril|PER] kini menjadi penasihat hukum [Prabowo|PER]."],
    ["their lawyer's alone", "Kuasa hukum [Budi|PER] diam."],
    ["their spouse's", "Permohonan istri terdakwa, [Endang|PER], ditolak."],
    ["one of the past without an office", "Hadir pula mantan [Budi|PER]."],
    ["another's with initials", "[Budi|PER], pejabat pembuat komitmen berinisial RN, ditahan."],
  ])("is not %s", (_, source) => {
    expect(roles(source)).toEqual([]);
  });
});

describe("an English role", () => {
  test.each([
    [
      "with what narrows it before its head",
      "Foreign Minister [Sergey Lavrov|PER] spoke.",
      "Sergey Lavrov: Foreign Minister",
    ],
    [
      "with the people it is for",
      "The Russian foreign minister [Sergey Lavrov|PER] spoke.",
      "Sergey Lavrov: Russian foreign minister",
    ],
    ["with its country before it", "[Kenya|LOC] President [William Ruto|PER] spoke.", "William Ruto: Kenya President"],
    [
      "narrowed, behind a comma",
      "[Sergei Shoigu|PER], defence minister of [Russia|LOC], arrived.",
      "Sergei Shoigu: defence minister of Russia",
    ],
    ["before the name", "President [Vladimir Putin|PER] arrived.", "Vladimir Putin: President"],
    [
      "behind a comma",
      "[Sergei Shoigu|PER], secretary of defence of [Russia|LOC], arrived.",
      "Sergei Shoigu: secretary of defence of Russia",
    ],
    [
      "behind a comma and an article",
      "[Nikolai Patrushev|PER], the secretary of the [Security Council|ORG], arrived.",
      "Nikolai Patrushev: secretary of the Security Council",
    ],
    [
      "after `who is also`",
      "[Nikolai Patrushev|PER], who is also secretary of the [Security Council|ORG], arrived.",
      "Nikolai Patrushev: secretary of the Security Council",
    ],
    ["after `as`", "[Jane Smith|PER] as chief executive of [Acme|ORG] spoke.", "Jane Smith: chief executive of Acme"],
    [
      "before a comma and the name",
      "The head of the [World Bank|ORG], [Ajay Banga|PER], spoke.",
      "Ajay Banga: head of the World Bank",
    ],
    [
      "after `as` and an article",
      "[Yevgeny Prigozhin|PER] as the founder of [Wagner|ORG] spoke.",
      "Yevgeny Prigozhin: founder of Wagner",
    ],
    [
      "of a country's security chief",
      "The head of security of [Russia|LOC], [Nikolai Patrushev|PER], arrived.",
      "Nikolai Patrushev: head of security of Russia",
    ],
    ["at its place", "[Dian|PER], chief economist at [Bank Raya|ORG], spoke.", "Dian: chief economist at Bank Raya"],
    ["with a field", "In [Jakarta|LOC], fisheries minister [Hendra|PER] spoke.", "Hendra: fisheries minister"],
    ["with a field in capitals", "Public Works Minister [Dody|PER] spoke.", "Dody: Public Works Minister"],
    ["of a country's", "[Japan|LOC]'s Prime Minister [Ishiba|PER] spoke.", "Ishiba: Japan's Prime Minister"],
    [
      "of a country's body",
      "said [Suharyanto|PER], head of [Indonesia|LOC]'s [Disaster Agency|ORG].",
      "Suharyanto: head of Indonesia's Disaster Agency",
    ],
    ["of a spokesman", "[Jane Roe|PER], a lawyer for [Smith|PER], spoke.", "Jane Roe: lawyer for Smith"],
    ["behind an age", "[Jane Roe|PER], 51, a teacher, spoke.", "Jane Roe: teacher"],
    ["of a trade", "Guitarist [Jane Smith|PER] arrived.", "Jane Smith: Guitarist"],
    ["with an honorific between", "Prime Minister Sir [Keir Starmer|PER] spoke.", "Keir Starmer: Prime Minister"],
  ])("%s", (_, source, expected) => {
    expect(roles(source, "en")).toEqual([expected]);
  });

  test("in the plural is each one's in the singular", () => {
    expect(roles("Presidents [Putin|PER] and [Xi|PER] met.", "en")).toEqual(["Putin: President", "Xi: President"]);
    expect(
      roles("The foreign ministers of [Russia|LOC] and [China|LOC], [Lavrov|PER] and [Wang|PER], met.", "en"),
    ).toEqual(["Lavrov: foreign minister of Russia", "Wang: foreign minister of China"]);
  });

  test("in a list of people is each one's", () => {
    expect(
      roles("The president of [Brazil|LOC], [Lula|PER], and the mayor of [Rio|LOC], [Eduardo Paes|PER], met.", "en"),
    ).toEqual(["Lula: president of Brazil", "Eduardo Paes: mayor of Rio"]);
    expect(
      roles("[Jane Smith|PER], the foreign minister, [John Jones|PER], the mayor, and [Ann Lee|PER] met.", "en"),
    ).toEqual(["Jane Smith: foreign minister", "John Jones: mayor"]);
  });

  test.each([
    ["a name alone", "[Jane Smith|PER] spoke in [Geneva|LOC]."],
    ["a clause behind the comma", "[Jane Smith|PER], according to witnesses, spoke."],
    ["a spokesman's", "A spokesman for [Jane Smith|PER] said no."],
    ["another's who is quoted", "According to the president, [Jane Smith|PER] resigned."],
    ["one of the past without an office", "The former [Smith|PER] shop closed."],
  ])("is not %s", (_, source) => {
    expect(roles(source, "en")).toEqual([]);
  });
});
