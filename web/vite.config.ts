import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';

const SERVER = process.env.SERVER_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
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
      onwarn(warning, warn) {
        // Marks of React server components, which mean nothing in a browser.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: {
    port: 5173,
    // The session cookie is taken from one origin only: the API is reached through this one.
    proxy: { '/api': { target: SERVER, changeOrigin: false } },
  },
});
