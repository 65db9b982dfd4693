import { type Markup, markup, nothing } from '../markup.ts'
import { type IcmlLetters, lettersName } from './icml-letters.ts'

/**
 * The paragraph styles of a story. They say what a paragraph is and look plain: a document that has styles of the same
 * names keeps its own.
 */
export const icmlParagraphs = [
  'Headline',
  'Standfirst',
  'Byline',
  'Credit',
  'Text',
  'Heading 2',
  'Heading 3',
  'Heading 4',
  'Quote',
  'Pull quote',
  'Attribution',
  'Bulleted list',
  'Numbered list',
  'Task list',
  'List text',
  'Code',
  'Ornament',
  'Figure',
  'Caption',
  'Table caption',
  'Table head',
  'Table text',
  'Box title',
  'Box text',
  'Fold summary',
  'Link card',
  'Note',
  'About the author',
] as const

export type IcmlParagraph = (typeof icmlParagraphs)[number]

/** A paragraph style, for lists with how deep they stand. */
export interface ParagraphStyle {
  readonly name: IcmlParagraph
  /** Lists around; 0 outside of them. */
  readonly depth: number
}

export function paragraphStyleName({ name, depth }: ParagraphStyle): string {
  return depth > 1 ? `${name} ${depth}` : name
}

/** The styles that the story uses, in their order. */
export function stylesMarkup({
  paragraphs,
  letters,
  language,
}: {
  readonly paragraphs: readonly ParagraphStyle[]
  readonly letters: readonly IcmlLetters[]
  /** As InDesign names it; null leaves its own. */
  readonly language: string | null
}): Markup {
  const spoken = language === null ? nothing : markup` AppliedLanguage="$ID/${language}"`
  return markup`<RootCharacterStyleGroup Self="copydesk_character_styles">
<CharacterStyle Self="$ID/NormalCharacterStyle" Name="Default"/>
${letters.map(characterStyleMarkup)}</RootCharacterStyleGroup>
<RootParagraphStyleGroup Self="copydesk_paragraph_styles">
<ParagraphStyle Self="$ID/NormalParagraphStyle" Name="$ID/NormalParagraphStyle"${spoken}/>
${paragraphs.map(paragraphStyleMarkup)}</RootParagraphStyleGroup>
<RootTableStyleGroup Self="copydesk_table_styles">
<TableStyle Self="TableStyle/Table" Name="Table"/>
</RootTableStyleGroup>
<RootCellStyleGroup Self="copydesk_cell_styles">
<CellStyle Self="CellStyle/Cell" Name="Cell" AppliedParagraphStyle="ParagraphStyle/$ID/[No paragraph style]"/>
</RootCellStyleGroup>
`
}

function paragraphStyleMarkup(style: ParagraphStyle): Markup {
  const name = paragraphStyleName(style)
  const look: Markup = { markup: paragraphLook(style) }
  const face =
    style.name === 'Code' ? markup`<AppliedFont type="string">Courier New</AppliedFont>` : nothing
  return markup`<ParagraphStyle Self="ParagraphStyle/${name}" Name="${name}"${look}><Properties><BasedOn type="object">$ID/NormalParagraphStyle</BasedOn>${face}</Properties></ParagraphStyle>
`
}

function paragraphLook({ name, depth }: ParagraphStyle): string {
  const indent = depth === 0 ? '' : ` LeftIndent="${depth * 14}"`
  switch (name) {
    case 'Headline':
      return ' PointSize="28" SpaceAfter="8" KeepWithNext="2"'
    case 'Standfirst':
      return ' PointSize="14" FontStyle="Italic" SpaceAfter="8"'
    case 'Byline':
    case 'Credit':
    case 'Attribution':
      return ' SpaceAfter="4"'
    case 'Heading 2':
      return ' PointSize="16" FontStyle="Bold" SpaceBefore="12" SpaceAfter="4" KeepWithNext="2"'
    case 'Heading 3':
      return ' PointSize="13" FontStyle="Bold" SpaceBefore="10" SpaceAfter="4" KeepWithNext="2"'
    case 'Heading 4':
    case 'Box title':
    case 'Fold summary':
      return ' FontStyle="Bold" SpaceBefore="8" SpaceAfter="2" KeepWithNext="2"'
    case 'Table head':
      return ' FontStyle="Bold"'
    case 'Quote':
    case 'Box text':
      return ' LeftIndent="14" SpaceAfter="6"'
    case 'Pull quote':
      return ' PointSize="18" SpaceBefore="10" SpaceAfter="6"'
    case 'Bulleted list':
      return ` BulletsAndNumberingListType="BulletList"${indent} FirstLineIndent="-14"`
    case 'Numbered list':
      return ` BulletsAndNumberingListType="NumberedList" NumberingExpression="^#.^t" NumberingLevel="${depth}"${indent} FirstLineIndent="-14"`
    case 'Task list':
    case 'List text':
      return indent
    case 'Ornament':
      return ' Justification="CenterAlign" SpaceBefore="8" SpaceAfter="8"'
    case 'Text':
    case 'Code':
    case 'Figure':
    case 'Caption':
    case 'Table caption':
    case 'Table text':
    case 'Link card':
    case 'Note':
    case 'About the author':
      return name === 'Table text' ? '' : ' SpaceAfter="6"'
  }
}

function characterStyleMarkup(letters: IcmlLetters): Markup {
  const name = lettersName(letters)
  const has = new Set(letters)
  const face = [has.has('Bold') ? 'Bold' : '', has.has('Italic') ? 'Italic' : '']
    .filter((part) => part !== '')
    .join(' ')
  const look: Markup = {
    markup: [
      face === '' ? '' : ` FontStyle="${face}"`,
      has.has('Struck') ? ' StrikeThru="true"' : '',
      has.has('Small capitals') ? ' Capitalization="SmallCaps"' : '',
      has.has('Superscript') ? ' Position="Superscript"' : '',
      has.has('Subscript') && !has.has('Superscript') ? ' Position="Subscript"' : '',
      has.has('Link') ? ' Underline="true"' : '',
    ].join(''),
  }
  const code = has.has('Code')
    ? markup`<AppliedFont type="string">Courier New</AppliedFont>`
    : nothing
  return markup`<CharacterStyle Self="CharacterStyle/${name}" Name="${name}"${look}><Properties><BasedOn type="object">$ID/NormalCharacterStyle</BasedOn>${code}</Properties></CharacterStyle>
`
}
