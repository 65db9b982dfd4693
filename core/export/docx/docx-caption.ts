import type { Figure } from '../../document/figure.ts'
import type { Media } from '../../pictures/media.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { figureCredit } from '../picture.ts'
import { paragraph, run, textPiece } from './docx-paragraph.ts'

/** One line below a picture, in which styles tell its caption, who made it and on what terms. */
export function captionParagraphs(
  { caption, credit, licence }: Pick<Figure['attrs'], 'caption' | 'credit' | 'licence'>,
  pictures: readonly Media[],
): readonly Markup[] {
  const isOwn = credit !== '' || licence !== ''
  const made = isOwn ? credit : figureCredit({ credit, licence }, pictures)
  if (caption === '' && made === '' && licence === '') return []
  return [
    paragraph({ style: 'Caption' }, [
      caption === '' ? nothing : run(textPiece(caption)),
      styled(made, 'PictureCredit', caption === '' ? '' : ' '),
      styled(licence, 'PictureLicence', made === '' ? (caption === '' ? '' : ' ') : ', '),
    ]),
  ]
}

function styled(text: string, style: string, before: string): Markup {
  return text === ''
    ? nothing
    : run(textPiece(`${before}${text}`), markup`<w:rStyle w:val="${style}"/>`)
}
