// JSON-RPC 2.0 with the header framing of the language server protocol, over the streams of a child process.
import { performance } from "node:perf_hooks";

const SEPARATOR = Buffer.from("\r\n\r\n");

/** Cuts a stream of bytes into messages. A chunk is copied once, whatever the size of the message. */
class Frames {
  #chunks = [];
  #length = 0;
  /** Bytes of the message under way; -1 while its header is read. */
  #wanted = -1;

  /** @returns {Buffer[]} the contents that `chunk` completes */
  push(chunk) {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const contents = [];
    for (;;) {
      if (this.#wanted < 0 && !this.#readHeader()) return contents;
      if (this.#length < this.#wanted) return contents;
      const all = this.#joined();
      contents.push(all.subarray(0, this.#wanted));
      this.#keep(all.subarray(this.#wanted));
      this.#wanted = -1;
    }
  }

  #readHeader() {
    if (this.#length === 0) return false;
    const all = this.#joined();
    const end = all.indexOf(SEPARATOR);
    this.#keep(all);
    if (end < 0) return false;
    const length = /content-length: *(\d+)/i.exec(all.toString("latin1", 0, end))?.[1];
    if (length === undefined) throw new Error("a message without Content-Length");
    this.#wanted = Number(length);
    this.#keep(all.subarray(end + SEPARATOR.length));
    return true;
  }

  #joined() {
    return this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks, this.#length);
  }

  #keep(rest) {
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
  }
}

export class Rpc {
  #child;
  #pending = new Map();
  #nextId = 1;
  #answer;

  /**
   * @param {import("node:child_process").ChildProcess} child
   * @param {(method: string, params: unknown) => unknown} answer what the server's own requests get
   */
  constructor(child, answer) {
    this.#child = child;
    this.#answer = answer;
    const frames = new Frames();
    child.stdout.on("data", (chunk) => {
      const time = performance.now();
      try {
        for (const content of frames.push(chunk)) this.#take(content, time);
      } catch (error) {
        this.fail(error);
      }
    });
    // Writing to a server that is gone fails the requests through its exit.
    child.stdin.on("error", () => {});
  }

  /**
   * @returns {Promise<{ result: any, arrived: number }>} `arrived`: when the last byte of the answer was here, on `performance.now()`
   * @throws {Error} that the server answers with, or with what happened to the server
   */
  request(method, params, timeout = 600_000) {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        reject(new Error(`${method} was not answered within ${timeout / 1000} s`));
      }, timeout);
      this.#pending.set(id, { method, resolve, reject, timer });
      this.#send({ id, method, params });
    });
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Rejects whatever waits for an answer. */
  fail(error) {
    for (const { reject, timer } of this.#pending.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#pending.clear();
  }

  #send(message) {
    const content = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    const header = Buffer.from(`Content-Length: ${content.length}\r\n\r\n`);
    this.#child.stdin.write(Buffer.concat([header, content]));
  }

  #take(content, arrived) {
    const message = JSON.parse(content.toString());
    if (message.method !== undefined) {
      if (message.id !== undefined)
        this.#send({ id: message.id, result: this.#answer(message.method, message.params) ?? null });
      return;
    }
    const waiting = this.#pending.get(message.id);
    if (!waiting) return;
    this.#pending.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting.resolve({ result: message.result, arrived });
  }
}
