/** The upper half of the code page in which old Windows and DOS programs write names. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const ZIP64_FIELD = 0x0001;
const TIME_FIELD = 0x5455;
const UNICODE_NAME_FIELD = 0x7075;
const FULL = 0xffffffff;

/** The bytes of one extra field of an entry, by its number; undefined when the entry has none. */
const fieldIn = (extra: Uint8Array, wanted: number): DataView | undefined => {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const sizeBytes = view.getUint16(at + 2, true);
    if (at + 4 + sizeBytes > extra.length) return undefined;
    if (view.getUint16(at, true) === wanted) return new DataView(extra.buffer, extra.byteOffset + at + 4, sizeBytes);
    at += 4 + sizeBytes;
  }
  return undefined;
};

/** The name of an entry: UTF-8, whether or not the archive says so, and else the code page of old programs. */
export const nameIn = (name: Uint8Array, extra: Uint8Array): string => {
  const unicode = fieldIn(extra, UNICODE_NAME_FIELD);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  if (unicode !== undefined && unicode.byteLength > 5) {
    try {
      return utf8.decode(new Uint8Array(unicode.buffer, unicode.byteOffset + 5, unicode.byteLength - 5));
    } catch {
      // A torn field: the plain name is there as well.
    }
  }
  try {
    return utf8.decode(name);
  } catch {
    return Array.from(name, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (CP437[byte - 0x80] ?? ''))).join('');
  }
};

/**
 * When an entry was changed, in milliseconds since the epoch: to the second where the archive has it by universal time,
 * else by the clock on the wall, in steps of two seconds.
 */
export const timeIn = (date: number, time: number, extra: Uint8Array): number | undefined => {
  const exact = fieldIn(extra, TIME_FIELD);
  if (exact !== undefined && exact.byteLength >= 5 && (exact.getUint8(0) & 1) === 1)
    return exact.getInt32(1, true) * 1_000;
  const month = (date >> 5) & 15;
  const day = date & 31;
  if (month === 0 || month > 12 || day === 0) return undefined;
  return new Date((date >> 9) + 1980, month - 1, day, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime();
};

interface Sizes {
  readonly sizeBytes: number;
  readonly packedBytes: number;
  readonly localAt: number;
}

/** The sizes of an entry; those that do not fit stand in a field of their own, in this order, the full ones only. */
export const wideSizes = (extra: Uint8Array, narrow: Sizes): Sizes => {
  const field = fieldIn(extra, ZIP64_FIELD);
  let at = 0;
  const wide = (value: number): number => {
    if (value !== FULL || field === undefined || at + 8 > field.byteLength) return value;
    const found = Number(field.getBigUint64(at, true));
    at += 8;
    return found;
  };
  const sizeBytes = wide(narrow.sizeBytes);
  const packedBytes = wide(narrow.packedBytes);
  return { sizeBytes, packedBytes, localAt: wide(narrow.localAt) };
};
