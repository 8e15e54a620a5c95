import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// What runs in a page is text to whoever writes the page: its script as one small file, and its style.
const { outputFiles } = await build({
  entryPoints: [here('src/html/browser/main.ts'), here('src/html/browser/page.css')],
  outdir: here('src/html/generated'),
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  legalComments: 'none',
  charset: 'ascii',
  logLevel: 'warning',
});
const [script = '', style = ''] = ['.js', '.css'].map((ending) =>
  outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim(),
);
writeFileSync(
  here('src/html/generated/page-parts.ts'),
  `// Made by \`npm run generate\` from browser/.
export const pageScript = ${JSON.stringify(script)};
export const pageStyle = ${JSON.stringify(style)};
`,
);

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
