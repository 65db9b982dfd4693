/** What the text at a path of a record is called: `Headline`, `Post 3`, `Alt text`. */
export function writtenPlace(path: string): string {
  const [root = '', at = '', ...inner] = path.split('/')
  const name = fieldNames[inner.at(-1) ?? root]
  if (root === 'excerpt') return 'Excerpt'
  if (root !== 'posts') return name ?? 'Text'
  const post = `Post ${Number(at) + 1}`
  return inner.join('/') === 'text' ? post : `${post}, ${name ?? 'text'}`
}

const fieldNames: Readonly<Record<string, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  title: 'Title',
  introduction: 'Introduction',
  alt: 'Alt text',
  caption: 'Caption',
  credit: 'Credit',
  description: 'Description',
  summary: 'Summary',
  attribution: 'Attribution',
  name: 'Name',
  role: 'Role',
  organisation: 'Organisation',
  shortBio: 'Short bio',
  longBio: 'Long bio',
  section: 'Section',
  tags: 'Tags',
  fileName: 'File name',
}
