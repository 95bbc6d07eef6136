// The trained weights as a compact file: features hashed, weights quantised to two bytes, small ones left out.
import { LABELS } from "./labels";
import { tableMemory } from "./memory";
import type { TrainedWeights } from "./train";

const MAGIC = 0x4d4d474e; // "NGMM"
const VERSION = 1;
/** Weights are integers up to this; sums over a token's features stay far inside 32 bits. */
const LARGEST = 4000;

/** How the margin of a decision becomes a confidence: 1 / (1 + exp(-(slope * margin + offset))). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** Weights of one scheme, ready for look-up. */
export interface TaggerWeights {
  /**
   * Open-addressed table from feature hashes to their weights, hash and place in `cells` side by side: begin at slot `hash >>> shift`, go on to the
   * next; place -1 ends the search.
   */
  readonly slots: Int32Array;
  readonly shift: number;
  /** Of each feature how many weights it has, then label and weight of each: a quarter of the labels have one. */
  readonly cells: Int16Array;
  /** `LABELS * LABELS`, previous label first, in the same unit. */
  readonly transitions: Int16Array;
  readonly features: number;
  readonly calibration: Calibration;
}

/**
 * Packs the weights that hold for `domain`: general plus the domain's own. The `keep` largest weights stay, and those that tie with the last of them.
 * Layout, little-endian: magic, version, number of features, slope and offset of the calibration as float32, transitions as int16; then a
 * feature hash as int32 each; then a label mask of 17 bits each as three bytes; then the weights under the mask as int16.
 */
export function packModel(trained: TrainedWeights, domain: number, keep: number, calibration: Calibration): Uint8Array {
  const general = trained.weights[0]!;
  const own = trained.weights[domain + 1]!;
  const total = trained.hashes.length * LABELS;
  const magnitudes = new Float32Array(total);
  for (let i = 0; i < total; i++) magnitudes[i] = Math.abs(general[i]! + own[i]!);
  const sorted = magnitudes.slice().sort();
  const threshold = Math.max(sorted[Math.max(0, total - keep)]!, 1e-6);
  const scale = scaleOf(trained, domain);
  const quantise = (w: number): number => Math.round(w * scale);

  const hashes: number[] = [];
  const masks: number[] = [];
  const values: number[] = [];
  for (let f = 0; f < trained.hashes.length; f++) {
    let mask = 0;
    const from = values.length;
    for (let l = 0; l < LABELS; l++) {
      const i = f * LABELS + l;
      if (magnitudes[i]! < threshold) continue;
      const value = quantise(general[i]! + own[i]!);
      if (value === 0) continue;
      mask |= 1 << l;
      values.push(value);
    }
    if (values.length > from) {
      hashes.push(trained.hashes[f]!);
      masks.push(mask);
    }
  }
  const transitions = trained.transitions[0]!.map((step, i) =>
    clamp(Math.round((step + trained.transitions[domain + 1]![i]!) * scale)),
  );
  return encode({ hashes, masks, values, transitions, calibration });
}

interface Packed {
  readonly hashes: ArrayLike<number>;
  /** A bit a label, for each hash. */
  readonly masks: ArrayLike<number>;
  /** The weights under the masks. */
  readonly values: ArrayLike<number>;
  readonly transitions: ArrayLike<number>;
  readonly calibration: Calibration;
}

const clamp = (weight: number): number => Math.max(-32767, Math.min(32767, weight));

/** Packs weights that are in packed units already: `rows` has `LABELS` a hash. Rounds them; layout as of {@link packModel}. */
export function packRows(
  hashes: Int32Array,
  rows: Float32Array,
  transitions: Float32Array,
  calibration: Calibration,
): Uint8Array {
  const kept: number[] = [];
  const masks: number[] = [];
  const values: number[] = [];
  for (let f = 0; f < hashes.length; f++) {
    let mask = 0;
    for (let l = 0; l < LABELS; l++) {
      const value = clamp(Math.round(rows[f * LABELS + l]!));
      if (value === 0) continue;
      mask |= 1 << l;
      values.push(value);
    }
    if (mask === 0) continue;
    kept.push(hashes[f]!);
    masks.push(mask);
  }
  const steps = Array.from(transitions, (step) => clamp(Math.round(step)));
  return encode({ hashes: kept, masks, values, transitions: steps, calibration });
}

function encode({ hashes, masks, values, transitions, calibration }: Packed): Uint8Array {
  const n = hashes.length;
  const header = 20 + LABELS * LABELS * 2;
  const bytes = new Uint8Array(header + n * 4 + n * 3 + values.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, n, true);
  view.setFloat32(12, calibration.slope, true);
  view.setFloat32(16, calibration.offset, true);
  for (let i = 0; i < LABELS * LABELS; i++) view.setInt16(20 + i * 2, transitions[i]!, true);
  for (let f = 0; f < n; f++) {
    view.setInt32(header + f * 4, hashes[f]!, true);
    const at = header + n * 4 + f * 3;
    bytes[at] = masks[f]! & 0xff;
    bytes[at + 1] = (masks[f]! >> 8) & 0xff;
    bytes[at + 2] = masks[f]! >> 16;
  }
  for (let i = 0; i < values.length; i++) view.setInt16(header + n * 7 + i * 2, values[i]!, true);
  return bytes;
}

/** Packed units a unit of the trained weights, for `domain`. */
export function scaleOf(trained: TrainedWeights, domain: number): number {
  const general = trained.weights[0]!;
  const own = trained.weights[domain + 1]!;
  let largest = 0;
  for (let i = 0; i < general.length; i++) largest = Math.max(largest, Math.abs(general[i]! + own[i]!));
  return LARGEST / Math.max(largest, 1e-6);
}

/** Reads what {@link packModel} wrote. @throws Error when the bytes are no model of this version. */
export function readModel(bytes: Uint8Array): TaggerWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 20 || view.getUint32(0, true) !== MAGIC) throw new Error("not a name model");
  if (view.getUint32(4, true) !== VERSION)
    throw new Error(`name model of version ${view.getUint32(4, true)}, expected ${VERSION}`);
  const n = view.getUint32(8, true);
  const header = 20 + LABELS * LABELS * 2;
  if (bytes.byteLength < header + n * 7) throw new Error("name model is cut short");
  const transitions = new Int16Array(LABELS * LABELS);
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getInt16(20 + i * 2, true);

  const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, n) / 0.5)));
  const shift = 32 - bits;
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(tableMemory(8 << bits)).fill(-1);
  const cells = new Int16Array(tableMemory(2 * (n + bytes.byteLength - header - n * 7)));
  let value = header + n * 7;
  let place = 0;
  for (let f = 0; f < n; f++) {
    const hash = view.getInt32(header + f * 4, true);
    let slot = hash >>> shift;
    while (slots[slot * 2 + 1]! >= 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = place;
    const count = place++;
    const at = header + n * 4 + f * 3;
    const labels = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
    for (let l = 0; l < LABELS; l++) {
      if (!(labels & (1 << l))) continue;
      cells[place++] = l;
      cells[place++] = view.getInt16(value, true);
      value += 2;
    }
    cells[count] = (place - count - 1) / 2;
  }
  return {
    slots,
    shift,
    cells,
    transitions,
    features: n,
    calibration: { slope: view.getFloat32(12, true), offset: view.getFloat32(16, true) },
  };
}
