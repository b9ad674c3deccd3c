// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { keepFences } from './src/block/keepFences.ts';
import { checkCookbooksFirst } from './src/cookbook/checkIntegration.ts';
import { pagefind } from './src/search/pagefind.ts';
import { contentSecurityPolicy } from './src/site/contentSecurityPolicy.ts';
import { pruneHashes } from './src/site/pruneHashes.ts';
import { address, cookbooksFolder } from './src/site/site.ts';

export default defineConfig({
  site: address.site,
  base: address.base,
  trailingSlash: 'always',
  // What Astro has read of one folder of cookbooks must not be taken for another's.
  cacheDir: `node_modules/.cache/astro/${cookbooksFolder.replaceAll('/', '-')}`,
  // One response a page: its styles are in it.
  build: { inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [checkCookbooksFirst(cookbooksFolder), mdx(), pruneHashes(), pagefind(cookbooksFolder)],
  markdown: {
    // Blocks are ours (src/block), so the Markdown reader hands them on as they are.
    syntaxHighlight: false,
    // `--rm` in a sentence is two hyphens, not a dash.
    processor: satteri({ features: { smartPunctuation: { dashes: false } }, hastPlugins: [keepFences] }),
  },
  security: { csp: contentSecurityPolicy },
  vite: {
    plugins: [tailwindcss()],
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      // Astro marks each section's module with a directive of its own, which the bundler would warn of, once a section.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
