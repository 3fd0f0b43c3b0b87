declare const __APP_VERSION__: string;

/** Version of this build, as package.json has it, with the build's label when it has one. */
export const APP_VERSION: string = __APP_VERSION__;
