import { useStore } from 'zustand'

import { countGraphemes } from '../../core/graphemes.ts'
import type { Author } from '../../core/people/author.ts'
import { TextInput } from '../controls/TextInput.tsx'
import { TitleInput } from '../controls/TitleInput.tsx'
import type { OpenRecord } from '../desk/open-record.ts'
import { ArticlesBy } from './ArticlesBy.tsx'
import { Handles } from './Handles.tsx'
import { LinkList } from './LinkList.tsx'
import { Portrait } from './Portrait.tsx'

import styles from './AuthorPage.module.css'

/** What fits below a byline and into a network's profile. */
const shortBioLength = 250

/** A person: who they are, what is said of them, where they are found, what they wrote. */
export function AuthorPage({ open }: { readonly open: OpenRecord<Author> }) {
  const author = useStore(open.store, ({ record }) => record)

  function set(change: Partial<Author>): void {
    open.change((before) => ({ ...before, ...change }))
  }

  return (
    <div className={styles['page']}>
      <div className={styles['column']}>
        <div className={styles['head']}>
          <Portrait
            name={author.name}
            portrait={author.portrait}
            onChange={(portrait) => set({ portrait })}
          />
          <div className={styles['name']}>
            <TitleInput
              label="Name"
              value={author.name}
              placeholder="Name of the person"
              onChange={(name) => set({ name })}
            />
            <div className={styles['facts']}>
              <TextInput
                label="Post-nominals"
                value={author.postNominals}
                placeholder="CBE"
                onChange={(postNominals) => set({ postNominals })}
              />
              <TextInput label="Role" value={author.role} onChange={(role) => set({ role })} />
              <TextInput
                label="Organisation"
                value={author.organisation}
                onChange={(organisation) => set({ organisation })}
              />
            </div>
          </div>
        </div>

        <TextInput
          label="Short bio"
          lines={3}
          hint={<CharactersLeft left={shortBioLength - countGraphemes(author.shortBio)} />}
          value={author.shortBio}
          placeholder="Two sentences, as they stand below an article"
          onChange={(shortBio) => set({ shortBio })}
        />
        <TextInput
          label="Long bio"
          lines={6}
          value={author.longBio}
          placeholder="For the person’s own page"
          onChange={(longBio) => set({ longBio })}
        />
        <TextInput
          label="E-mail"
          value={author.email}
          placeholder="For the desk and for Ghost; never printed"
          onChange={(email) => set({ email: email.trim() })}
        />
        <LinkList links={author.links} onChange={(links) => set({ links })} />
        <Handles handles={author.handles} onChange={(handles) => set({ handles })} />
        <ArticlesBy author={author.id} />
      </div>
    </div>
  )
}

function CharactersLeft({ left }: { readonly left: number }) {
  return left < 0 ? (
    <span className={styles['over']}>{-left} over</span>
  ) : (
    <span>{left} characters left</span>
  )
}
