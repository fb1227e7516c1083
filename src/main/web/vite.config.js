import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';

const islands = join(import.meta.dirname, 'src/islands');

/** Every file of `src/islands` is an island; what several of them use becomes a file of its own. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/islands/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    emptyOutDir: true,
    manifest: 'manifest.json',
    license: { fileName: 'licences.md' },
    modulePreload: false,
    // Nothing becomes a data: address: pages let none in but the few marks of the editor.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: Object.fromEntries(
        readdirSync(islands)
          .filter((file) => file.endsWith('.ts'))
          .map((file) => [basename(file, '.ts'), join(islands, file)]),
      ),
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});
