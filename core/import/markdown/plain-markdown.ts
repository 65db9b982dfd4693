import type { Root, RootContent } from 'mdast'

/** The plain text of a tree, without any mark. */
export function plainText(node: RootContent | Root): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return ' '
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
