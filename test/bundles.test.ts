import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "./support/folder";

const dist = path.resolve(import.meta.dirname, "../dist");
const bytes = (file: string): number => statSync(path.join(dist, file)).size;

describe("what is shipped", () => {
  test("is small: the server has at most 500 KB without the libraries that few sessions read, the client 600", () => {
    expect(bytes("newsmark-server.js")).toBeLessThanOrEqual(500_000);
    expect(bytes("client.js")).toBeLessThanOrEqual(600_000);
  });

  test("has a YAML library with all of its members", () => {
    const load = createRequire(import.meta.url);
    expect(Object.keys(load(path.join(dist, "yaml.js")))).toEqual(expect.arrayContaining(Object.keys(load("yaml"))));
  });

  test("reads it when there is YAML to read, not at the start", () => {
    const trace = folderWith({
      "trace.cjs": `
        const { Module } = require("node:module");
        const resolve = Module._resolveFilename;
        Module._resolveFilename = function (name, ...rest) {
          if (name.includes("yaml")) console.error("read " + name);
          return resolve.call(this, name, ...rest);
        };`,
    });
    const server = [path.join(dist, "newsmark-server.js"), "--stdio"];
    // Its client is gone at once.
    const { status, stderr } = spawnSync(process.execPath, ["--require", path.join(trace, "trace.cjs"), ...server], {
      input: "",
    });
    expect({ status, stderr: String(stderr) }).toEqual({ status: 1, stderr: "" });
  });
});
