declare const __APP_VERSION__: string;
declare const __ENGINE_BYTES__: number;
declare const __WEBGPU_BYTES__: number;

/** Version of this build, as package.json has it, with the build's label when it has one. */
export const APP_VERSION: string = __APP_VERSION__;

/** Bytes of the assistant's runtime as it comes over the wire, compressed. */
export const ENGINE_BYTES: number = __ENGINE_BYTES__;

/** As ENGINE_BYTES, of its build for the graphics card. */
export const WEBGPU_BYTES: number = __WEBGPU_BYTES__;
