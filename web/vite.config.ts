import { defineConfig, type UserConfig } from 'vite';
import { precompress } from './build/precompress.ts';

const SERVER = process.env.SERVER_URL ?? 'http://127.0.0.1:3000';

type WarningHandler = NonNullable<
  NonNullable<NonNullable<UserConfig['build']>['rolldownOptions']>['onwarn']
>;

/** Marks of React server components mean nothing here. */
const onwarn: WarningHandler = (warning, warn) => {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
};

/** The citizens' pages as the server draws them: one file, with all it needs. Hidden from visitors by its folder's name. */
const forServer: UserConfig = {
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    outDir: 'dist/.server',
    ssrEmitAssets: false,
    assetsInlineLimit: 0,
    copyPublicDir: false,
    rolldownOptions: { onwarn, output: { entryFileNames: 'citizens.js', codeSplitting: false } },
  },
};

const forBrowsers: UserConfig = {
  plugins: [precompress()],
  build: {
    outDir: 'dist',
    // Kept for the check of the first load (test/browser) and hidden from visitors.
    manifest: true,
    sourcemap: false,
    // Nothing inline: the content security policy stays simple.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Two documents: the citizens' pages load nothing of the desk.
      input: ['index.html', 'cittadini.html'],
      onwarn,
    },
  },
  server: {
    port: 5173,
    // The session cookie is taken from one origin only: the API is reached through this one.
    proxy: { '/api': { target: SERVER, changeOrigin: false } },
  },
};

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? forServer : forBrowsers));
