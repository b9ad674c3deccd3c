import { defineHastPlugin } from 'satteri';

/** Puts a fence's language, meta and text on its `pre`, where the Block component finds them as they were written. */
export const keepFences = defineHastPlugin({
  name: 'keep-fences',
  element: {
    filter: ['pre'],
    visit(node, context) {
      const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code');
      if (code?.type !== 'element') return;
      const data: Record<string, unknown> = { ...code.data };
      const name = String(code.properties['className'] ?? '');
      context.setProperty(node, 'lang', data['lang'] ?? name.replace('language-', ''));
      context.setProperty(node, 'meta', data['meta'] ?? '');
      context.setProperty(node, 'code', context.textContent(code).replace(/\n$/, ''));
    },
  },
});
