import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/**
 * What the first script imports once the words have come is asked for at once, with its style sheets: it comes while they
 * do, and not after them.
 *
 * @param module the end of its path
 */
export function preloaded(module: string): Plugin {
  return {
    name: 'preloaded',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = new Map<string, Rolldown.OutputChunk>();
        const follow = (file: string) => {
          const chunk = bundle[file];
          if (chunk?.type !== 'chunk' || chunks.has(file)) return;
          chunks.set(file, chunk);
          chunk.imports.forEach(follow);
        };
        const first = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(module));
        if (!first) throw new Error(`nothing that is built begins with ${module}`);
        follow(first.fileName);
        const styles = [...chunks.values()].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const link = (rel: string, file: string): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, nonce: '__NONCE__', href: `/${file}` },
          injectTo: 'head',
        });
        return [
          ...[...chunks.keys()].map((file) => link('modulepreload', file)),
          ...[...new Set(styles)].map((file) => link('stylesheet', file)),
        ].filter(({ attrs }) => !html.includes(`href="${String(attrs?.['href'])}"`));
      },
    },
  };
}
