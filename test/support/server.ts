// The shipped language server over stdio, with a client that a test steers.
import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import {
  type ClientCapabilities,
  type ConfigurationItem,
  createProtocolConnection,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { folderWith } from "./folder";

const SERVER = resolve(import.meta.dirname, "../../dist/newsmark-server.js");

/** What VS Code can do, as far as the server asks. */
export const FULL: ClientCapabilities = {
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

export interface ServerOptions {
  /** Absolute paths of the workspace folders. */
  readonly folders?: readonly string[];
  /** None at all without. */
  readonly capabilities?: ClientCapabilities;
  /** Answers of `workspace/configuration`, by section. */
  readonly settings?: Record<string, unknown>;
  readonly initialize?: Partial<InitializeParams>;
  /** Folder for what the server keeps; an empty one without. */
  readonly cache?: string;
}

export class Server {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly exited: Promise<number | null>;
  /** Settings that the server gets when it asks next. */
  settings: Record<string, unknown>;
  /** `window/logMessage` texts. */
  readonly log: string[] = [];
  /** URIs of `newsmark/detected`. */
  readonly detected: string[] = [];
  /** Methods that the server registered. */
  readonly registered: string[] = [];
  /** `$/progress` values in order. */
  readonly progress: { token: string | number; value: { kind: string; message?: string } }[] = [];
  readonly configurationRequests: ConfigurationItem[][] = [];
  refreshes = 0;
  result!: InitializeResult;
  #version = 1;

  private constructor(settings: Record<string, unknown>, cache: string) {
    this.settings = settings;
    this.process = spawn(process.execPath, [SERVER, "--stdio"], {
      env: { ...process.env, NEWSMARK_CACHE: cache },
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.exited = new Promise((done) => this.process.on("exit", done));
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onRequest("workspace/configuration", ({ items }: { items: ConfigurationItem[] }) => {
      this.configurationRequests.push(items);
      return items.map(({ section }) => this.settings[section ?? ""] ?? null);
    });
    this.connection.onRequest("client/registerCapability", (params: { registrations: { method: string }[] }) => {
      for (const { method } of params.registrations) this.registered.push(method);
      return null;
    });
    this.connection.onRequest("window/workDoneProgress/create", () => null);
    this.connection.onRequest("workspace/semanticTokens/refresh", () => {
      this.refreshes++;
      return null;
    });
    this.connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.onNotification("newsmark/detected", ({ uri }: { uri: string }) => {
      this.detected.push(uri);
    });
    this.connection.onNotification("$/progress", (params: Server["progress"][number]) => {
      this.progress.push(params);
    });
    this.connection.listen();
  }

  /** Starts a server, which dies with the test at the latest, and waits until it has read the folders. */
  static async start(options: ServerOptions = {}): Promise<Server> {
    const server = await Server.startUnindexed(options);
    await server.indexed();
    return server;
  }

  /** As {@link start}, without waiting for the index. */
  static async startUnindexed(options: ServerOptions = {}): Promise<Server> {
    const server = new Server(options.settings ?? {}, options.cache ?? folderWith());
    onTestFinished(() => {
      server.connection.dispose();
      server.process.kill("SIGKILL");
    });
    server.result = await server.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      workspaceFolders: (options.folders ?? []).map((folder) => ({
        uri: pathToFileURL(folder).href,
        name: folder.replace(/^.*[\\/]/, ""),
      })),
      initializationOptions: { detection: true },
      ...options.initialize,
    });
    await server.connection.sendNotification("initialized", {});
    return server;
  }

  /** Number of articles, when nothing is left to read. */
  async indexed(): Promise<number> {
    return (await this.request<{ articles: number }>("newsmark/indexed")).articles;
  }

  async reindex(): Promise<number> {
    return (await this.request<{ articles: number }>("newsmark/reindex")).articles;
  }

  request<T>(method: string, params?: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = "news"): Promise<void> {
    return this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: this.#version++, text } });
  }

  /** Replaces the whole text. */
  change(uri: string, text: string): Promise<void> {
    return this.edit(uri, [{ text }]);
  }

  edit(uri: string, contentChanges: readonly unknown[]): Promise<void> {
    return this.notify("textDocument/didChange", { textDocument: { uri, version: this.#version++ }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** Tells of files that were created (1), changed (2) or deleted (3) on the disk. */
  watched(...changes: { uri: string; type: 1 | 2 | 3 }[]): Promise<void> {
    return this.notify("workspace/didChangeWatchedFiles", { changes });
  }

  at<T>(method: string, uri: string, position: Position, more: object = {}): Promise<T> {
    return this.request<T>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
  }

  async hoverText(uri: string, position: Position): Promise<string | null> {
    const hover = await this.at<Hover | null>("hover", uri, position);
    return hover ? (hover.contents as { value: string }).value : null;
  }

  /** Names of the workspace symbols that `query` finds. */
  async symbols(query: string): Promise<string[]> {
    const found = await this.request<{ name: string }[]>("workspace/symbol", { query });
    return found.map(({ name }) => name);
  }

  /** Ends the server as an editor does. Resolves with its exit code. */
  async shutdown(): Promise<number | null> {
    await this.request("shutdown");
    await this.notify("exit", undefined);
    return this.exited;
  }
}

/** Position of the first `needle` in `text`, `into` code units further. */
export function positionOf(text: string, needle: string, into = 0): Position {
  const offset = text.indexOf(needle);
  if (offset < 0) throw new Error(`no ${JSON.stringify(needle)} in the text`);
  const before = text.slice(0, offset + into).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before[before.length - 1]!.length };
}

/** Asks until the answer is right. @throws Error with what was wanted and the last answer, after `timeout` milliseconds. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  isRight: (answer: T) => boolean,
  timeout = 10_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > end) throw new Error(`waited for ${what}; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
