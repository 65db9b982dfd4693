import type { Author } from '../people/author.ts'
import { fact, line, type Passage, type RecordNames, reference, text, title } from './passage.ts'
import { signedOffPassages } from './signed-off-passages.ts'

export function authorPassages(author: Author, names: RecordNames): readonly Passage[] {
  return [
    title('name', author.name),
    line('postNominals', author.postNominals),
    line('role', author.role),
    line('organisation', author.organisation),
    text('shortBio', author.shortBio),
    text('longBio', author.longBio),
    reference('portrait', author.portrait, names),
    line('email', author.email),
    fact('links', author.links, author.links.join('\n')),
    fact(
      'handles',
      author.handles,
      Object.entries(author.handles)
        .map(([network, handle]) => `${network}: ${handle}`)
        .join('\n'),
    ),
    ...signedOffPassages(author),
  ]
}
