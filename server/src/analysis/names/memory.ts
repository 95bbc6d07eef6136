// Memory for tables that are written once and read by all threads.

/** `bytes` bytes of zeros, shared between threads where the platform allows. */
export const tableMemory = (bytes: number): ArrayBufferLike =>
  typeof SharedArrayBuffer === "undefined" ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);
