import type { Author } from '../../people/author.ts'
import type { BundleFile } from '../bundle/bundle-file.ts'
import { authorLosses } from '../carrying/carrying-losses.ts'
import type { ExportedRecords } from '../export-records.ts'
import type { ExportSource } from '../export-source.ts'
import { picture, pictureFiles } from '../picture.ts'
import { bylineAuthors, listedArticles } from '../site/site.ts'
import { peopleCsv } from './people-csv.ts'
import { peopleJson } from './people-json.ts'
import { peopleVcard } from './vcard.ts'

/** The target `people`: everybody that was chosen or that wrote in what was chosen, as a table, as cards, and as JSON with their portraits. */
export function exportPeople(source: ExportSource): ExportedRecords {
  const people = chosenPeople(source)
  const files: readonly BundleFile[] = [
    { path: 'people/people.csv', text: () => peopleCsv(people) },
    { path: 'people/people.json', text: () => peopleJson(people, source) },
    { path: 'people/people.vcf', text: () => peopleVcard(people) },
    ...pictureFiles(
      'people',
      people.flatMap(({ portrait }) => picture(source, portrait) ?? []),
    ),
  ]
  return {
    files,
    losses: people.flatMap((person) =>
      authorLosses(person, 'people').map((loss) => ({
        target: 'people' as const,
        record: person.id,
        ...loss,
      })),
    ),
  }
}

function chosenPeople(source: ExportSource): readonly Author[] {
  const people = source.chosen.flatMap((record): readonly Author[] => {
    switch (record.kind) {
      case 'author':
        return [record]
      case 'article':
        return bylineAuthors(record, source)
      case 'edition':
        return listedArticles(record, source).flatMap((article) => bylineAuthors(article, source))
      case 'thread':
        return []
    }
  })
  return [...new Map(people.map((person) => [person.id, person])).values()]
}
