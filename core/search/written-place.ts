import { nameOfField } from '../library/field-name.ts'

/** What the text at a path of a record is called: `Headline`, `Post 3`, `Alt text`. */
export function writtenPlace(path: string): string {
  const [root = '', at = '', ...inner] = path.split('/')
  const name = nameOfField(inner.at(-1) ?? root)
  if (root === 'excerpt') return nameOfField(root) ?? 'Text'
  if (root !== 'posts') return name ?? 'Text'
  const post = `Post ${Number(at) + 1}`
  return inner.join('/') === 'text' ? post : `${post}, ${name ?? 'text'}`
}
