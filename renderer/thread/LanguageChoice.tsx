import { memo } from 'react'

import { Choice } from '../controls/Choice.tsx'

/** Those that British journals publish in most, then others that are read and spoken in Britain. */
const offered = (
  'en-GB en-IE en-US cy gd ga fr de es it pt nl pl ' +
  'ar bn bg cs da el fa fi gu he hi hu ja ko la lt nb pa ro ru sk so sv ta tr uk ur yi zh'
).split(' ')

/** The language that readers and screen readers are told. */
export const LanguageChoice = memo(function LanguageChoice({
  label = 'Language',
  language,
  onChange,
}: {
  readonly label?: string
  readonly language: string
  readonly onChange: (language: string) => void
}) {
  const tags = offered.includes(language) ? offered : [language, ...offered]
  return (
    <Choice
      label={label}
      value={language}
      options={tags.map((tag) => ({ value: tag, label: languageName(tag) }))}
      onChange={onChange}
    />
  )
})

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
