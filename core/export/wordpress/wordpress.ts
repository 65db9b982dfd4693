import { publishableAddress } from '../../address.ts'
import type { Article } from '../../article/article.ts'
import type { Edition } from '../../edition/edition.ts'
import { mediaReferences } from '../../library/references.ts'
import { failure, type Result, success } from '../../result.ts'
import type { Steps } from '../../steps.ts'
import type { ExportOptionFailure } from '../export-failure.ts'
import { pageLosses } from '../export-losses.ts'
import type { ExportedRecords } from '../export-records.ts'
import type { ExportSource } from '../export-source.ts'
import { picture, pictureFiles } from '../picture.ts'
import { listedArticles } from '../site/site.ts'
import type { WxrOrder } from './wxr-setting.ts'
import { wxr } from './wxr.ts'

/**
 * The target `wordpress`: one file of WXR 1.2 with every chosen article as a post, each edition as a page that lists
 * its articles, and the pictures beside. `mediaAddress` is where the pictures were uploaded to: WordPress fetches them
 * from there; null leaves them out of the file.
 */
export function* exportWordpress(
  source: ExportSource,
  { siteAddress, mediaAddress, form }: Pick<WxrOrder, 'siteAddress' | 'mediaAddress' | 'form'>,
): Steps<Result<ExportedRecords, ExportOptionFailure>> {
  if (mediaAddress !== null && !/^https?:/iu.test(publishableAddress(mediaAddress) ?? '')) {
    const reason = `“${mediaAddress}” is not an address that pictures can be fetched from. It begins with https://.`
    return failure({ kind: 'export-option', option: 'wordpress.media', reason })
  }

  const editions = source.chosen.filter((record) => record.kind === 'edition')
  const articles = chosenArticles(source, editions)
  const pictures = articles.flatMap(mediaReferences).flatMap((id) => picture(source, id) ?? [])
  return success({
    files: [
      {
        path: 'wordpress/import.xml',
        pieces: () => wxr({ source, articles, editions, siteAddress, mediaAddress, form }),
      },
      ...pictureFiles('wordpress', pictures),
    ],
    losses: yield* pageLosses({
      source,
      target: 'wordpress',
      siteAddress: mediaAddress,
      isInBlocks: form === 'blocks',
    }),
  })
}

function chosenArticles(source: ExportSource, editions: readonly Edition[]): readonly Article[] {
  const articles = [
    ...editions.flatMap((edition) => listedArticles(edition, source)),
    ...source.chosen.filter((record) => record.kind === 'article'),
  ]
  return [...new Map(articles.map((article) => [article.id, article])).values()]
}
