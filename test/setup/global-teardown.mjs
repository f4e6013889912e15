/** Jest calls it once a run, in the process of globalSetup. */
export default async function globalTeardown() {
  await globalThis.testServer?.stop();
}
