import type { Edition } from '../edition/edition.ts'
import { line, nameOf, type Passage, type RecordNames, reference, text, title } from './passage.ts'
import { signedOffPassages } from './signed-off-passages.ts'

export function editionPassages(edition: Edition, names: RecordNames): readonly Passage[] {
  return [
    title('title', edition.title),
    line('number', edition.number),
    line('date', edition.date),
    text('introduction', edition.introduction),
    reference('featured', edition.featured, names),
    ...edition.articles.map((id, index): Passage => ({
      field: 'articles',
      label: `Article ${index + 1}`,
      look: 'fact',
      key: id,
      text: nameOf(id, names),
      source: id,
    })),
    ...signedOffPassages(edition),
  ]
}
