/**
 * What every realm has and plain ECMAScript has not. Declared here because `shared` is compiled without any platform;
 * where one is loaded, its own fuller declarations are used.
 */
interface SubtleCrypto {
  digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}
interface Crypto {
  readonly subtle: SubtleCrypto;
}
declare const crypto: Crypto;
declare function atob(base64: string): string;
declare function btoa(signs: string): string;
