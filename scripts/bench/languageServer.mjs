// The shipped language server as an editor runs it.
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { inRoot } from "../lib/paths.mjs";
import { Complaint, start } from "../lib/processes.mjs";
import { watchMemory } from "./memory.mjs";
import { Rpc } from "./rpc.mjs";

const SERVER = inRoot("dist", "newsmark-server.js");
const INDEX_TIMEOUT = 3_600_000;
/** Milliseconds in which a server must begin to read its folders. */
const BEGIN = 5_000;

/** What VS Code can do, as far as it matters for speed. */
const CAPABILITIES = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
  window: { workDoneProgress: true },
};

const answer = (method, params) => (method === "workspace/configuration" ? params.items.map(() => null) : null);

/** Environment in which whatever the server keeps for the user lies below `cache`. */
const environment = (cache) => ({ ...process.env, NEWSMARK_CACHE: cache });

export class LanguageServer {
  /** Milliseconds from the start of the process to the answer of `initialize`. */
  initialized = 0;
  #process;
  #rpc;
  #version = 1;

  /** Starts a server and has it initialized. @param {{ folder: string, cache: string }} places absolute paths */
  static async start({ folder, cache }) {
    const server = new LanguageServer();
    const started = performance.now();
    server.#process = start(process.execPath, [SERVER, "--stdio"], {
      env: environment(cache),
      stdio: ["pipe", "pipe", "pipe"],
    });
    const { child } = server.#process;
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      errors = (errors + text).slice(-2000);
    });
    server.#rpc = new Rpc(child, answer);
    child.once("exit", (code, signal) =>
      server.#rpc.fail(new Complaint(`The server ended (${signal ?? code}).\n${errors.trim()}`)),
    );
    server.memory = watchMemory(child.pid);
    const { arrived } = await server.#rpc.request("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: CAPABILITIES,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "bench" }],
      initializationOptions: { detection: true },
    });
    server.initialized = arrived - started;
    server.#rpc.notify("initialized", {});
    return server;
  }

  /**
   * Waits until `articles` are read. A server that exchanges settings first may answer before it begins: it is asked again.
   * @throws {Complaint} when it has read others
   */
  async indexed(articles) {
    const begun = performance.now();
    for (;;) {
      const { result, arrived } = await this.#rpc.request("newsmark/indexed", undefined, INDEX_TIMEOUT);
      if (result.articles === articles) return arrived;
      if (result.articles > 0 || arrived - begun > BEGIN) {
        throw new Complaint(`The server has read ${result.articles} of ${articles} articles.`);
      }
      await delay(2);
    }
  }

  /** Has all that is known of articles forgotten and everything analysed again; resolves when it is. Old answers serve meanwhile. */
  analyseAgain() {
    return this.#rpc.request("newsmark/clearCache", undefined, INDEX_TIMEOUT);
  }

  request(method, params) {
    return this.#rpc.request(method, params);
  }

  /** Sends a request and waits for the last byte of its answer. @returns {Promise<{ ms: number, result: any }>} */
  async timed(method, params) {
    const sent = performance.now();
    const { result, arrived } = await this.#rpc.request(method, params);
    return { ms: arrived - sent, result };
  }

  open(uri, text) {
    this.#rpc.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "news", version: this.#version++, text },
    });
  }

  edit(uri, contentChanges) {
    this.#rpc.notify("textDocument/didChange", { textDocument: { uri, version: this.#version++ }, contentChanges });
  }

  close(uri) {
    this.#rpc.notify("textDocument/didClose", { textDocument: { uri } });
  }

  async stop() {
    this.memory.stop();
    await this.#process.stop();
  }
}
