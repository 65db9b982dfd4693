import { type ClipboardEvent, type KeyboardEvent, memo, useId, useMemo } from 'react'

import { shortenBlueskyLink } from '../../core/networks/bluesky-text.ts'
import { findEntities } from '../../core/networks/count.ts'
import type { TypedEntity } from '../../core/networks/text-count.ts'
import type { Numbering, Post } from '../../core/thread/thread.ts'
import { picturesOf } from '../media/pictures-of.ts'
import { NameMenu } from './NameMenu.tsx'
import type { PostActions } from './post-actions.ts'
import { useNameCompletion } from './use-name-completion.ts'

import styles from './PostText.module.css'

/**
 * The text of a post with its links, mentions, tags and number as they will look. A plain text area
 * takes the keys; the same words stand in front of it in colour, so both must be set alike.
 */
export const PostText = memo(function PostText({
  post,
  name,
  number,
  place,
  isFirst,
  fits,
  actions,
}: {
  readonly post: Post
  /** How it is called aloud, for example `Post 2 of 5`. */
  readonly name: string
  readonly number: string | null
  readonly place: Numbering['place']
  readonly isFirst: boolean
  /** Whether a post with this text is taken by every network. */
  readonly fits: (text: string) => boolean
  readonly actions: PostActions
}) {
  const entities = useMemo(
    () => findEntities('bluesky', post.text, post.links),
    [post.text, post.links],
  )
  const prefix = number !== null && place === 'start' ? number : null

  const menu = useId()
  const { query, offered, current, look, leave, takeKey, take } = useNameCompletion(
    (person, { start, end }) => actions.name(post.id, person, { start, end }),
  )

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { selectionStart: start, selectionEnd: end } = event.currentTarget
    if (event.nativeEvent.isComposing || takeKey(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      actions.cut(post.id, { start, end })
    } else if (isPlain(event) && event.key === 'Backspace' && start === 0 && end === 0) {
      event.preventDefault()
      actions.join(post.id)
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      actions.shift(post.id, event.key === 'ArrowUp' ? -1 : 1)
    }
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const pictures = picturesOf(event.clipboardData)
    if (pictures.length > 0) {
      event.preventDefault()
      void actions.addPictures(post.id, pictures)
      return
    }
    const { selectionStart, selectionEnd } = event.currentTarget
    const pasted = event.clipboardData.getData('text/plain')
    const text = post.text.slice(0, selectionStart) + pasted + post.text.slice(selectionEnd)
    if (!fits(text) && actions.paste(post.id, text)) event.preventDefault()
  }

  return (
    <div className={styles['stack']}>
      <textarea
        className={styles['area']}
        aria-label={name}
        value={post.text}
        rows={1}
        spellCheck={false}
        placeholder={isFirst ? 'Begin the thread' : 'Write on'}
        style={prefix === null ? {} : { textIndent: prefixWidth(prefix) }}
        onChange={(event) => {
          const text = event.currentTarget.value
          actions.edit(post.id, (before) => ({ ...before, text }))
        }}
        onSelect={(event) => look(event.currentTarget)}
        onBlur={leave}
        aria-autocomplete="list"
        {...(current === null
          ? {}
          : { 'aria-controls': menu, 'aria-activedescendant': `${menu}-${current.id}` })}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div className={styles['mirror']} aria-hidden>
        {prefix === null ? null : (
          <span className={styles['prefix']} style={{ width: prefixWidth(prefix) }}>
            {prefix}
          </span>
        )}
        <Coloured text={post.text} entities={entities} />
        {/* A number behind no text would stand on the placeholder. */}
        {number === null || place === 'start' || post.text === '' ? (
          '\u200b'
        ) : (
          <span className={styles['number']}>
            {place === 'own-line' ? '\n' : ' '}
            {number}
          </span>
        )}
      </div>
      {query === null || current === null ? null : (
        <div className={styles['mirror']}>
          <NameMenu
            id={menu}
            offered={offered}
            current={current}
            before={
              <>
                {prefix === null ? null : (
                  <span className={styles['prefix']} style={{ width: prefixWidth(prefix) }} />
                )}
                {post.text.slice(0, query.start)}
              </>
            }
            onTake={take}
          />
        </div>
      )}
    </div>
  )
})

function Coloured({
  text,
  entities,
}: {
  readonly text: string
  readonly entities: readonly TypedEntity[]
}) {
  const end = entities.at(-1)?.end ?? 0
  return (
    <>
      {entities.map((entity, index) => (
        <span key={entity.start}>
          {text.slice(entities[index - 1]?.end ?? 0, entity.start)}
          <span className={entity.target === null ? styles['unknown'] : styles['entity']}>
            <ShownPart text={text.slice(entity.start, entity.end)} entity={entity} />
          </span>
        </span>
      ))}
      {text.slice(end)}
    </>
  )
}

/** Of an address only this part is shown by Bluesky; the rest, which must stay in the text, stands back. */
function ShownPart({ text, entity }: { readonly text: string; readonly entity: TypedEntity }) {
  if (entity.kind !== 'link' || entity.shownLink !== null) return text
  const shown = shortenBlueskyLink(text).replace(/\.\.\.$/u, '')
  const start = text.indexOf(shown)
  if (start === -1 || shown === text) return text
  return (
    <>
      <span className={styles['unshown']}>{text.slice(0, start)}</span>
      {shown}
      <span className={styles['unshown']}>{text.slice(start + shown.length)}</span>
    </>
  )
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
}

function prefixWidth(prefix: string): string {
  return `${prefix.length * 0.52 + 0.5}em`
}
