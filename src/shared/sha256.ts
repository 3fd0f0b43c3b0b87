/** Lower-case hex SHA-256, 64 characters. */
export const sha256Hex = async (bytes: Uint8Array): Promise<string> => {
  // Undefined on plain http, whatever its type says.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return (await import('./plainSha256')).plainSha256Hex(bytes);
  const digest = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
