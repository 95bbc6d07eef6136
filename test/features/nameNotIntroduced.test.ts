import { describe, expect, test } from "vitest";
import { findingsOf } from "../support/findings";

const names = (...articles: string[]) => findingsOf("name-not-introduced", articles);

const INTRODUCED = "Menteri Perhubungan [Ratna Wulandari|PER] meresmikan [Pelabuhan Bahteramas|LOC] di [Kendari|LOC].";
const BARE = "Menteri Perhubungan [Wulandari|PER] tiba. [Wulandari|PER] berpidato.";
const FOUND = [
  {
    text: "Wulandari",
    message: "This article never gives the full name of “Wulandari”; other articles have “Ratna Wulandari”.",
    fixed: ["Ratna Wulandari"],
  },
];

describe("name-not-introduced", () => {
  test("finds a person called by one word whom another article introduces, and puts the full name in", () => {
    expect(names(INTRODUCED, BARE)).toEqual(FOUND);
  });

  test("speaks the reader's language", () => {
    expect(findingsOf("name-not-introduced", [INTRODUCED, BARE], "id")[0]!.message).toBe(
      "Artikel ini tidak menyebut nama lengkap “Wulandari”; di artikel lain: “Ratna Wulandari”.",
    );
  });

  test("passes over the headline, which has no room", () => {
    const found = names(INTRODUCED, `[Wulandari|PER] Tiba di Pelabuhan\n\n${BARE}`);
    expect(found).toEqual(FOUND);
    expect(names(INTRODUCED, "Menteri Perhubungan [Wulandari|PER] Tiba\n\nHujan turun sampai malam.")).toEqual([]);
  });

  test.each([
    ["one whose full name stands here", "Menteri Perhubungan [Ratna Wulandari|PER] tiba. [Wulandari|PER] berpidato."],
    ["one whom no article introduces", "Menteri Perhubungan [Mulyadi|PER] tiba."],
    ["a full name", "Menteri Perhubungan [Sri Wulandari|PER] tiba."],
    ["a place", "Menteri Perhubungan tiba di [Wulandari|LOC]."],
    ["nothing", ""],
  ])("leaves alone %s", (_, article) => expect(names(INTRODUCED, article)).toEqual([]));

  test("leaves alone one who could be either of two", () => {
    const other = "Menteri Perhubungan [Siti Wulandari|PER] meresmikan [Pelabuhan Bahteramas|LOC] di [Kendari|LOC].";
    expect(names(INTRODUCED, other, BARE)).toEqual([]);
  });
});
