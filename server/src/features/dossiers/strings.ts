// What the help for dossiers says, in the reader's language. Two tables of one shape.
import { type DossierMessages, dossierMessages } from "../../annotations/index";
import type { DisplayLanguage } from "../strings";

export interface DossierStrings {
  readonly messages: DossierMessages;
  /** An id of a field that no record and no article has. */
  unknownId(id: string, field: "sameAs" | "distinctFrom"): string;
  readonly inNoArticle: string;
  /** Of a name as it is written. */
  spelled(name: string, articles: number): string;
  articles(n: number): string;
  readonly newRecord: string;
  readonly record: string;
  /** What the fields mean, by their path; the English is the JSON schema's. */
  readonly fields: Readonly<Record<FieldPath, string>>;
}

export const FIELD_PATHS = [
  "version",
  "entities",
  "id",
  "type",
  "name",
  "aliases",
  "description",
  "wikidata",
  "roles",
  "roles.title",
  "roles.from",
  "roles.to",
  "notes",
  "sameAs",
  "distinctFrom",
] as const;
export type FieldPath = (typeof FIELD_PATHS)[number];

export const dossierStrings: Readonly<Record<DisplayLanguage, DossierStrings>> = {
  en: {
    messages: dossierMessages,
    unknownId: (id, field) =>
      field === "sameAs"
        ? `No record and no article has “${id}”. It still stands for decisions that were made under it.`
        : `No record and no article has “${id}”.`,
    inNoArticle: "No article names it.",
    spelled: (name, articles) =>
      articles === 0
        ? `No article writes “${name}” as a name.`
        : `“${name}” is written so in ${articles === 1 ? "1 article" : `${articles} articles`}.`,
    articles: (n) => (n === 1 ? "1 article" : `${n} articles`),
    newRecord: "New record",
    record: "record",
    fields: {
      version: "Format version.",
      entities: "One record an entity, sorted by id.",
      id: "Unique, without white space: per:vladimir-putin. Annotations refer to it.",
      type: "PER person, ORG organisation, LOC place, EVT named event.",
      name: "Canonical name.",
      aliases: "Other names. Each is found in all articles, as whole words, letter by letter.",
      description: "Who or what it is, in a line.",
      wikidata: "Wikidata item: Q3318231.",
      roles: "Roles, with the time the entity held them.",
      "roles.title": "What the role is called.",
      "roles.from": "First day, month or year of the role: YYYY, YYYY-MM or YYYY-MM-DD.",
      "roles.to": "Last day, month or year of the role: YYYY, YYYY-MM or YYYY-MM-DD.",
      notes: "For the readers; hovers show it.",
      sameAs: "Other ids that name this entity: of records that were merged into it.",
      distinctFrom: "Ids of entities that this one is not, though their names may be alike.",
    },
  },
  id: {
    messages: {
      syntax: (message) => `Bukan YAML yang sah: ${message}.`,
      conflict: () => "Git tidak dapat menggabungkan yang berikut: betulkan, lalu hapus baris <, =, dan >.",
      "too-deep": () => "Isi berkas bersarang terlalu dalam.",
      version: (version) =>
        `Versi format ${version} lebih baru daripada Newsmark ini: isian yang tidak dikenal disimpan, tetapi tidak dibaca.`,
      "no-list": () => "Seharusnya daftar catatan.",
      "no-record": () => "Seharusnya catatan dengan id, type, dan name.",
      missing: (field) => `“${field}” belum ada.`,
      "no-text": (field) => `“${field}” harus berupa teks.`,
      "no-texts": (field) => `“${field}” harus berupa daftar teks.`,
      "no-list-of": (field) => `“${field}” harus berupa daftar.`,
      "no-role": () => "Seharusnya jabatan: namanya saja, atau title, from, dan to.",
      type: (type, types) => `Tidak ada jenis “${type}”; yang ada: ${types}.`,
      id: () => "Id tidak boleh berisi spasi, tanda kutip, koma, atau kurung, dan paling panjang 200 karakter.",
      "id-type": (id, type) => `Id “${id}” tidak cocok dengan jenis ${type}.`,
      "id-twice": (id) => `“${id}” sudah ada. Yang berlaku catatan pertama.`,
      wikidata: () => "Seharusnya Q dan sebuah angka, misalnya Q3318231.",
      date: () => "Seharusnya YYYY, YYYY-MM, atau YYYY-MM-DD.",
      "date-order": (to, from) => `${to} mendahului ${from}.`,
      "distinct-from-itself": (id) => `“${id}” adalah catatan ini sendiri.`,
      "same-and-distinct": (id) => `“${id}” disebut sama sekaligus berbeda.`,
      "ambiguous-name": (name, id) =>
        `“${name}” juga nama ${id}. Bila artikel tidak membedakan keduanya, nama itu tidak menunjuk salah satunya.`,
    },
    unknownId: (id, field) =>
      field === "sameAs"
        ? `Tidak ada catatan atau artikel dengan “${id}”. Keputusan yang dibuat dengan id itu tetap berlaku.`
        : `Tidak ada catatan atau artikel dengan “${id}”.`,
    inNoArticle: "Belum ada artikel yang menyebutnya.",
    spelled: (name, articles) =>
      articles === 0
        ? `Tidak ada artikel yang menulis “${name}” sebagai nama.`
        : `“${name}” ditulis begini dalam ${articles} artikel.`,
    articles: (n) => `${n} artikel`,
    newRecord: "Catatan baru",
    record: "catatan",
    fields: {
      version: "Versi format.",
      entities: "Satu catatan untuk satu entitas, diurutkan menurut id.",
      id: "Unik, tanpa spasi: per:vladimir-putin. Anotasi merujuk kepadanya.",
      type: "PER orang, ORG organisasi, LOC tempat, EVT peristiwa bernama.",
      name: "Nama baku.",
      aliases: "Nama lain. Masing-masing dicari di semua artikel sebagai kata utuh, huruf demi huruf.",
      description: "Siapa atau apa dia, dalam satu baris.",
      wikidata: "Butir Wikidata: Q3318231.",
      roles: "Jabatan atau peran, beserta masanya.",
      "roles.title": "Nama jabatan atau peran.",
      "roles.from": "Hari, bulan, atau tahun pertama: YYYY, YYYY-MM, atau YYYY-MM-DD.",
      "roles.to": "Hari, bulan, atau tahun terakhir: YYYY, YYYY-MM, atau YYYY-MM-DD.",
      notes: "Untuk para pembaca; kartu nama menampilkannya.",
      sameAs: "Id lain yang menunjuk entitas ini: milik catatan yang digabungkan ke sini.",
      distinctFrom: "Id entitas yang bukan entitas ini, meskipun namanya mungkin mirip.",
    },
  },
};
