import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, NotTextError } from "../../server/src/corpus/index";

const TEXT = "Café Ma’ruf di Jakarta. “Ya,” katanya.\nBaris kedua.\n";
const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe("bytes become text", () => {
  test.each([
    ["UTF-8", Buffer.from(TEXT), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`), "utf-8"],
    ["UTF-16LE with a mark", Buffer.from(`\ufeff${TEXT}`, "utf16le"), "utf-16le"],
    ["UTF-16BE with a mark", utf16be(`\ufeff${TEXT}`), "utf-16be"],
    ["UTF-16LE without a mark", Buffer.from(TEXT, "utf16le"), "utf-16le"],
    ["UTF-16BE without a mark", utf16be(TEXT), "utf-16be"],
  ])("from %s, the mark left out", (_, content, encoding) => {
    expect(decode(content)).toEqual({ text: TEXT, encoding });
  });

  test("from Latin-1 and Windows-1252", () => {
    expect(decode(Buffer.from("Café di Jakarta", "latin1")).text).toBe("Café di Jakarta");
    expect(decode(bytes(0x93, 0x59, 0x61, 0x94)).text).toBe("“Ya”");
  });

  test("from the encoding that the editor is set to", () => {
    expect(decode(bytes(0xcf, 0xf3, 0xf2, 0xe8, 0xed), "windows-1251")).toEqual({
      text: "Путин",
      encoding: "windows-1251",
    });
    expect(decode(Buffer.from(TEXT), "utf8").text).toBe(TEXT);
  });

  test("a mark beats the editor's encoding", () => {
    expect(decode(Buffer.from(`\ufeff${TEXT}`), "windows-1251").text).toBe(TEXT);
  });

  test("an encoding nobody knows is passed over", () => {
    expect(decode(Buffer.from(TEXT), "klingon").text).toBe(TEXT);
  });

  test("only the first mark is one", () => {
    expect(decode(Buffer.from("\ufeff\ufeffa")).text).toBe("\ufeffa");
  });

  test("from nothing", () => {
    expect(decode(bytes())).toEqual({ text: "", encoding: "utf-8" });
    expect(decode(bytes(0xef, 0xbb, 0xbf)).text).toBe("");
    expect(decode(bytes(0xff, 0xfe)).text).toBe("");
  });

  test("a lone NUL does not make an article binary", () => {
    expect(decode(Buffer.from(`${TEXT}\0`)).text).toBe(`${TEXT}\0`);
  });

  test("half a code unit or half a sequence at the end is replaced", () => {
    expect(decode(bytes(0xff, 0xfe, 0x41, 0x00, 0x42)).text).toBe("A\ufffd");
    expect(decode(Buffer.from("ab\u20ac").subarray(0, 4)).text).toMatch(/^ab/);
  });
});

describe("binary data is no text", () => {
  const png = Buffer.concat([
    bytes(
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      0x0d,
      0x49,
      0x48,
      0x44,
      0x52,
      0,
      0,
      1,
      0,
      0,
      0,
      1,
      0,
      8,
      6,
      0,
      0,
      0,
    ),
    Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff)),
  ]);

  test.each([
    ["a PNG", png],
    ["a PNG whose file says UTF-8", Buffer.concat([bytes(0xef, 0xbb, 0xbf), png])],
    ["zeros", new Uint8Array(1000)],
    ["an ELF", Buffer.from("7f454c4602010100000000000000000003003e0001000000b06d0000000000004000000000000000", "hex")],
    ["control characters", Buffer.from("a\x01b\x02c\x03d\x04".repeat(50))],
  ])("%s", (_, content) => {
    expect(() => decode(content)).toThrow(NotTextError);
  });
});

test("decoding throws nothing but NotTextError, whatever the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
      try {
        expect(typeof decode(content).text).toBe("string");
      } catch (error) {
        expect(error).toBeInstanceOf(NotTextError);
      }
    }),
    { seed: 21, numRuns: 500 },
  );
});

test("well-formed text comes back from each Unicode encoding", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!text.startsWith("\ufeff"));
      expect(decode(Buffer.from(`\ufeff${text}`, "utf16le")).text).toBe(text);
      expect(decode(utf16be(`\ufeff${text}`)).text).toBe(text);
      expect(decode(Buffer.from(`\ufeff${text}`)).text).toBe(text);
    }),
    { seed: 22, numRuns: 200 },
  );
});
