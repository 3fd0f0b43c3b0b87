/** The page that reads a backup, as the build makes it (src/cli/build/readerPage.ts). */
declare module 'virtual:inkling-reader' {
  const template: string;
  export default template;
}
