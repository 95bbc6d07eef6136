// What the client itself says, in the display language. The server words the rest.
import * as vscode from "vscode";
import type { MentionType } from "../../protocol/src/index";

const english = {
  types: { PER: "person", ORG: "organisation", LOC: "place", EVT: "event" } satisfies Record<MentionType, string>,
  noArticle: "Newsmark: open an article first.",
  noName: "There is no name at the cursor. Select one to add it.",
  selectFirst: "Select the words of the name first.",
  whichName: "Which name?",
  whichType: "What is it?",
  whoIs: (text: string) => `“${text}” is …`,
  sameAs: (name: string) => `${name} is the same as …`,
  notSameAs: (name: string) => `${name} is not the same as …`,
  typeToFilter: "Type a name",
  newEntity: (name: string) => `New: ${name}`,
  nobodyElse: "No entity has a name like that.",
  inArticles: (articles: number) => (articles === 1 ? "1 article" : `${articles} articles`),
  note: (text: string) => `Note on “${text}”`,
  noteHint: "An empty note is removed.",
  everyOccurrence: (text: string) => `Every “${text}” …`,
  here: "in this article",
  everywhere: "in all articles",
  undo: "Undo",
  undone: (label: string) => `Undone: ${label}`,
  redone: (label: string) => `Done again: ${label}`,
  nothingToUndo: "There is no annotation to undo.",
  nothingToRedo: "There is no annotation to do again.",
  nothingToReview: "Nothing is left to review.",
  noDisagreements: "The annotators do not disagree about anything.",
  disagreement: (at: number, of: number, text: string) => `${at} of ${of}: what is “${text}”?`,
  skip: "Skip",
  disagreementsDone: "All disagreements were looked at.",
  orphans: (count: number) =>
    count === 1
      ? "1 annotation has lost its place in the text"
      : `${count} annotations have lost their place in the text`,
  gone: "the article is not there any more",
  placeGone: "Open the article of this annotation and select its new place first.",
  by: (creator: string) => `by ${creator}`,
  failed: (message: string) => `Newsmark: ${message}`,
};

const indonesian: typeof english = {
  types: { PER: "orang", ORG: "organisasi", LOC: "tempat", EVT: "peristiwa" },
  noArticle: "Newsmark: buka sebuah artikel dahulu.",
  noName: "Tidak ada nama di kursor. Pilih teksnya untuk menambahkannya.",
  selectFirst: "Pilih dahulu kata-kata nama itu.",
  whichName: "Nama yang mana?",
  whichType: "Apa jenisnya?",
  whoIs: (text) => `“${text}” adalah …`,
  sameAs: (name) => `${name} sama dengan …`,
  notSameAs: (name) => `${name} tidak sama dengan …`,
  typeToFilter: "Ketik sebuah nama",
  newEntity: (name) => `Baru: ${name}`,
  nobodyElse: "Tidak ada entitas dengan nama seperti itu.",
  inArticles: (articles) => `${articles} artikel`,
  note: (text) => `Catatan untuk “${text}”`,
  noteHint: "Catatan kosong dihapus.",
  everyOccurrence: (text) => `Setiap “${text}” …`,
  here: "di artikel ini",
  everywhere: "di semua artikel",
  undo: "Urungkan",
  undone: (label) => `Diurungkan: ${label}`,
  redone: (label) => `Dilakukan lagi: ${label}`,
  nothingToUndo: "Tidak ada anotasi untuk diurungkan.",
  nothingToRedo: "Tidak ada anotasi untuk dilakukan lagi.",
  nothingToReview: "Tidak ada lagi yang perlu diperiksa.",
  noDisagreements: "Para penganotasi tidak berbeda pendapat.",
  disagreement: (at, of, text) => `${at} dari ${of}: apakah “${text}”?`,
  skip: "Lewati",
  disagreementsDone: "Semua perbedaan pendapat sudah dilihat.",
  orphans: (count) => `${count} anotasi kehilangan tempatnya dalam teks`,
  gone: "artikelnya tidak ada lagi",
  placeGone: "Buka dahulu artikel anotasi ini dan pilih tempat barunya.",
  by: (creator) => `oleh ${creator}`,
  failed: (message) => `Newsmark: ${message}`,
};

/** As `newsmark.display.language` has it now. */
export function strings(): typeof english {
  const setting = vscode.workspace.getConfiguration("newsmark").get("display.language", "auto");
  const language = setting === "auto" ? vscode.env.language : setting;
  return language.startsWith("id") ? indonesian : english;
}
